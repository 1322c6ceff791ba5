/** What a party agrees to by signing, kept with the signature word for word. */
export const consentText =
  'I have read this contract and agree to it. I know that my typed name, the mark if I drew one, the time and the network address I sign from are kept with it, encrypted; that the person who asked me can see them; and that the training centre and the awarding organisation can see that I signed, under the alias in the record, not my name.'

/** What is kept, in the words of the signing page. For how long is said there too (`keepingWords`). */
export const whatIsKept = [
  'Your typed name, your mark if you draw one, the time, the network address you sign from, and the text you sign, word for word.',
  'Name, mark and address are locked away. Only the person who asks you can open them. Those who mark and check the work see that you signed, under another name.',
] as const

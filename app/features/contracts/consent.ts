/** What a party agrees to by signing, kept with the signature word for word. */
export const consentText =
  'I have read this contract and agree to it. I know that my typed name, the mark if I drew one, the time and the network address I sign from are kept with it, encrypted; that the person who asked me can see them; and that the training centre and the awarding organisation can see that I signed, under the alias in the record, not my name.'

/** What is kept, and for how long, in the words of the signing page. */
export const whatIsKept = [
  'Your typed name, your mark if you draw one, the time, the network address you sign from, and the exact text you signed.',
  'Name, mark and address are encrypted. Only the person who asks you can open them; the training centre’s assessors see that you signed, under the alias that stands in the contract.',
  'It is kept as long as the learner’s portfolio: until the qualification is awarded and the time for appeals has passed, as the centre’s own rules say.',
] as const

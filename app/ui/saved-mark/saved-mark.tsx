/** Whether what is on the page is saved: "Saved 10:32". The autosaving form writes into it. */
export function SavedMark({ at }: { at?: string | undefined }) {
  return (
    <p class="saved-mark" role="status" data-saved-mark="" data-state={at === undefined ? 'none' : 'saved'}>
      {at === undefined ? 'Not saved yet' : `Saved ${at}`}
    </p>
  )
}

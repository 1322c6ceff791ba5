/** Whether what is on the page is saved: "Saved 10:32". `untouched` is what was saved before. The autosaving form writes into it. */
export function SavedMark({ at, untouched = false }: { at?: string | undefined; untouched?: boolean | undefined }) {
  return (
    <p class="saved-mark" role="status" data-saved-mark="" data-state={at === undefined ? 'none' : 'saved'}>
      {at === undefined ? (untouched ? 'Nothing changed yet' : 'Not saved yet') : `Saved ${at}`}
    </p>
  )
}

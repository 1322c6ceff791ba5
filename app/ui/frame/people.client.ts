/** The list of people folds away at a press beside it or at Escape. */
export function closeOutside(): void {
  document.addEventListener('click', (event) => {
    for (const list of openLists()) {
      if (event.target instanceof Node && !list.contains(event.target)) list.open = false
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const list of openLists()) {
      list.open = false
      list.querySelector('summary')?.focus()
    }
  })
}

function openLists(): Iterable<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>('details.people[open]')
}

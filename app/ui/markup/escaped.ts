const special = /[&<>"']/

/** Text as it stands in HTML, in an element or between the quotes of an attribute. */
export function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[&<>"']/g, entityOf) : text
}

function entityOf(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    default:
      return '&#39;'
  }
}

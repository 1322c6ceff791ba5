import { Icon } from '../icon/icon.tsx'

/** One step on the way to a page. */
export type Crumb = { label: string; href: string }

/** The way to a page below the second level; the page itself is its h1 and is not repeated. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label="Breadcrumb">
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.label}</a>
            <Icon name="next" />
          </li>
        ))}
      </ol>
    </nav>
  )
}

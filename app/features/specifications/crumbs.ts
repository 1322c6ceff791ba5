import { routes } from '../../routes.ts'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import type { Draft } from './queries.ts'

/** The way back to all specifications. */
export function crumbsHome(): Crumb[] {
  return [{ label: 'Specifications', href: routes.specifications.at() }]
}

/** The way back to a draft. */
export function crumbsTo({ id, name }: Draft): Crumb[] {
  return [...crumbsHome(), { label: name, href: routes.specificationDraft.at({ draft: id }) }]
}

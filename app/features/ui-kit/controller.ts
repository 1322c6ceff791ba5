import { found, NotFound, type Ask } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { previewPages, renderPreview } from '../../ui/preview.tsx'

/** The first page of the kit. */
export function showKit(ask: Ask): Response {
  const [first] = previewPages()
  if (!ask.var.house.demonstration) throw new NotFound()
  return ask.redirect(routes.uiKitPage.at({ page: found(first).slug }))
}

/** One page of the kit: every example of a few components. */
export function showKitPage(ask: Ask): Response {
  if (!ask.var.house.demonstration) throw new NotFound()
  const nonce = ask.get('secureHeadersNonce') ?? ''
  return ask.html(found(renderPreview(ask.req.param('page') ?? '', routes.uiKit.at(), ask.var.house.assets, nonce)))
}

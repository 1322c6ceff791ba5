import { Icon } from '../icon/icon.tsx'

/** From one page of a long list to the next. Nothing when there is but one. */
export function Pagination(props: { page: number; pages: number; href: (page: number) => string; label?: string }) {
  if (props.pages < 2) return <></>
  return (
    <nav class="pages" aria-label={props.label ?? 'Pages'}>
      {props.page > 1 ? (
        <a class="btn btn-quiet" href={props.href(props.page - 1)} rel="prev">
          <Icon name="previous" />
          <span>Previous</span>
        </a>
      ) : (
        <span />
      )}
      <span class="quiet figures">
        Page {props.page} of {props.pages}
      </span>
      {props.page < props.pages ? (
        <a class="btn btn-quiet" href={props.href(props.page + 1)} rel="next">
          <span>Next</span>
          <Icon name="next" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

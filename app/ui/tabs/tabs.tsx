/** Views of one thing, each with an address of its own. */
export function Tabs(props: { label: string; tabs: readonly { label: string; href: string; current?: boolean | undefined; count?: number | undefined }[] }) {
  return (
    <nav class="tabs-line" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <a class="tab-link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="tab-count figures">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

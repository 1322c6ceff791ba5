import { Icon, type IconName } from '../icon/icon.tsx'

/** Something to open: its name, a line about it, and a word at the far side. */
export type LinkLine = { title: string; href: string; icon: IconName; detail?: string | undefined; aside?: string | undefined }

/** Things to open, one below another; the whole line can be pressed. */
export function LinkList({ label, lines }: { label: string; lines: readonly LinkLine[] }) {
  return (
    <ul class="link-list" aria-label={label}>
      {lines.map((line) => (
        <li>
          <Icon name={line.icon} />
          <a class="link-list-title" href={line.href}>
            {line.title}
          </a>
          <span class="small quiet figures">{line.aside}</span>
          {line.detail !== undefined && line.detail !== '' && <span class="link-list-detail small quiet">{line.detail}</span>}
        </li>
      ))}
    </ul>
  )
}

import type { Child } from 'hono/jsx'
import type { Assets } from './assets.ts'
import { examples as askedFor } from './asked-for/asked-for.examples.tsx'
import { examples as buttons } from './button/button.examples.tsx'
import { examples as clients } from './client-chip/client-chip.examples.tsx'
import { examples as comparedTexts } from './compared-text/compared-text.examples.tsx'
import { examples as criterionFold } from './criterion-fold/criterion-fold.examples.tsx'
import { examples as criterionMap } from './criterion-map/criterion-map.examples.tsx'
import { examples as tables } from './data-table/data-table.examples.tsx'
import { examples as definitions } from './definition-list/definition-list.examples.tsx'
import { examples as dialogs } from './dialog/dialog.examples.tsx'
import { examples as disclosures } from './disclosure/disclosure.examples.tsx'
import { examples as emptyStates } from './empty-state/empty-state.examples.tsx'
import { examples as entryLists } from './entry-list/entry-list.examples.tsx'
import type { Example } from './example.ts'
import { examples as fileInputs } from './file-input/file-input.examples.tsx'
import { examples as filterBars } from './filter-bar/filter-bar.examples.tsx'
import { examples as forms } from './form/form.examples.tsx'
import { renderPage } from './frame/document.tsx'
import { Frame } from './frame/frame.tsx'
import { examples as homes } from './frame/home.examples.tsx'
import type { Navigation, Place } from './frame/navigation.tsx'
import type { IconName } from './icon/icon.tsx'
import { examples as desk } from './keyboard-desk/keyboard-desk.examples.tsx'
import { examples as linkLists } from './link-list/link-list.examples.tsx'
import { examples as nextLists } from './next-list/next-list.examples.tsx'
import { examples as notices } from './notice/notice.examples.tsx'
import { examples as outlines } from './outline/outline.examples.tsx'
import { examples as paths } from './path/path.examples.tsx'
import { examples as meters } from './progress-meter/progress-meter.examples.tsx'
import { examples as requirements } from './requirement-line/requirement-line.examples.tsx'
import { examples as searchLines } from './search-line/search-line.examples.tsx'
import { examples as sheets } from './sheet/sheet.examples.tsx'
import { examples as sideBySide } from './side-by-side/side-by-side.examples.tsx'
import { examples as states } from './state-badge/state-badge.examples.tsx'
import { examples as tabs } from './tabs/tabs.examples.tsx'
import { examples as timelines } from './timeline/timeline.examples.tsx'
import { examples as spreadBars } from './spread-bars/spread-bars.examples.tsx'
import { examples as pictures } from './weekly-bars/weekly-bars.examples.tsx'

/** A page of the preview: its address, its title and what stands on it. */
export type PreviewPage = { slug: string; title: string; body: Child }

const shown: readonly (readonly [slug: string, title: string, examples: readonly Example[]])[] = [
  ['home', 'A home page', homes],
  ['forms', 'Forms', forms],
  ['file-inputs', 'Choosing a file', fileInputs],
  ['buttons', 'Buttons', buttons],
  ['sheets', 'Sheets', sheets],
  ['states', 'States', states],
  ['notices', 'Notices', notices],
  ['outline', 'Outlines', outlines],
  ['empty-states', 'Empty pages', emptyStates],
  ['tables', 'Tables', tables],
  ['entries', 'Entries by day', entryLists],
  ['link-lists', 'Lists of links', linkLists],
  ['search-lines', 'Search lines', searchLines],
  ['filter-bars', 'Filter bars', filterBars],
  ['asked-for', 'What is asked for', askedFor],
  ['compared-texts', 'Texts compared', comparedTexts],
  ['definitions', 'Definitions', definitions],
  ['tabs', 'Tabs', tabs],
  ['disclosures', 'Disclosures', disclosures],
  ['dialogs', 'Dialogs', dialogs],
  ['next', 'Next steps', nextLists],
  ['meters', 'Meters', meters],
  ['pictures', 'Pictures', pictures],
  ['spread-bars', 'What several people said', spreadBars],
  ['timelines', 'Timelines', timelines],
  ['paths', 'Paths', paths],
  ['criterion-maps', 'Criterion maps', criterionMap],
  ['criterion-folds', 'Criteria that fold', criterionFold],
  ['requirements', 'Requirements', requirements],
  ['clients', 'Clients, saving, actions', clients],
  ['side-by-side', 'Side by side', sideBySide],
  ['desk', 'The desk by keys', desk],
]

/** Every example of every component, page by page, for the preview and for the tests that read them. */
export function previewPages(): PreviewPage[] {
  return shown.map(([slug, title, examples]) => ({
    slug,
    title,
    body: slug === 'home' ? examples.map((example) => example.body) : examples.map((example) => <Shown example={example} />),
  }))
}

/** One page of the preview as text, in the frame a learner sees; `undefined` when there is no such page. `base` is where the preview lives. */
export function renderPreview(slug: string, base: string, assets: Assets, nonce: string): string | undefined {
  const pages = previewPages()
  const page = pages.find((candidate) => candidate.slug === slug)
  if (page === undefined) return undefined
  const { title, body } = page
  const own =
    slug === 'home'
      ? { heading: 'Good evening, Amara', lede: 'ILM Level 5 Certificate · Unit 501 · target 30 April' }
      : { breadcrumb: [{ label: 'Parts', href: `${base}/home` }] }
  const others = (
    <ul class="small stack-tight">
      {pages.map((other) => (
        <li>
          <a href={`${base}/${other.slug}`}>{other.title}</a>
        </li>
      ))}
    </ul>
  )
  return renderPage(
    <Frame title={title} nav={previewNavigation(slug, base)} assets={assets} nonce={nonce} {...own} aside={slug === 'home' ? undefined : others}>
      {body}
    </Frame>,
  )
}

function previewNavigation(slug: string, base: string): Navigation {
  const place = (label: string, to: string, icon: IconName, count?: number): Place => ({ label, href: `${base}/${to}`, icon, current: slug === to, count })
  const often = [
    place('Home', 'home', 'home'),
    place('Clients', 'paths', 'clients'),
    place('Diary', 'forms', 'diary'),
    place('Unit', 'requirements', 'unit', 3),
  ]
  return {
    groups: [
      { places: often.slice(0, 1) },
      {
        label: 'Practice',
        places: [
          ...often.slice(1, 3),
          place('Supervision', 'timelines', 'supervision'),
          place('Feedback', 'spread-bars', 'feedback'),
          place('Times', 'entries', 'calendar'),
          place('Links', 'link-lists', 'send'),
        ],
      },
      {
        label: 'Portfolio',
        places: [
          ...often.slice(3),
          place('Qualification', 'criterion-maps', 'award'),
          place('Evidence', 'file-inputs', 'evidence'),
          place('Catalogue', 'tables', 'catalogue'),
        ],
      },
      { label: 'Your own', places: [place('Private notes', 'notices', 'pencil'), place('Professional bodies', 'meters', 'clock')] },
      { places: [place('Outbox', 'next', 'outbox')] },
    ],
    often,
    person: { name: 'Amara Okafor', role: 'Learner', centre: 'Northgate Coaching Academy' },
    switches: [{ label: 'Rhys Morgan', detail: 'Assessor', href: `${base}/desk` }],
    signOut: '#sign-out',
  }
}

function Shown({ example }: { example: Example }) {
  return (
    <section class="preview-part">
      <h2 class="small quiet">{example.name}</h2>
      {example.body}
    </section>
  )
}

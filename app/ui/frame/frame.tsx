import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Assets } from '../assets.ts'
import { Breadcrumb, type Crumb } from '../breadcrumb/breadcrumb.tsx'
import { Document } from './document.tsx'
import { BottomBar, type Navigation, Rail, TopBar } from './navigation.tsx'

/** What every page in the frame says of itself. `wide` is for tables and desks, `lede` the sentence under the heading. */
export type FrameProps = PropsWithChildren<{
  title: string
  nav: Navigation
  assets: Assets
  nonce: string
  heading?: string | undefined
  lede?: Child
  breadcrumb?: readonly Crumb[] | undefined
  main?: Child
  aside?: Child
  notices?: Child
  wide?: boolean | undefined
}>

/** A page of a signed-in person: places, one heading, one main action, the content, and a margin for what is next. */
export function Frame(props: FrameProps) {
  return (
    <Document title={`${props.title} · Coachfolio`} assets={props.assets} nonce={props.nonce}>
      <a class="skip-link" href="#content">
        Skip to the content
      </a>
      <div class="frame">
        <header class="frame-head">
          <TopBar nav={props.nav} title={props.title} />
          <Rail nav={props.nav} />
        </header>
        <main id="content" tabindex={-1} class={`frame-content${props.wide ? ' frame-wide' : ''}${props.aside ? ' frame-with-aside' : ''}`}>
          <PageHead {...props} />
          {props.notices && <div class="frame-notices stack-tight">{props.notices}</div>}
          <div class="frame-body">{props.children}</div>
          {props.aside && <div class="frame-aside">{props.aside}</div>}
        </main>
        <BottomBar nav={props.nav} />
      </div>
    </Document>
  )
}

function PageHead(props: FrameProps) {
  return (
    <div class="page-head">
      <div class="page-words">
        {props.breadcrumb !== undefined && props.breadcrumb.length > 0 && <Breadcrumb crumbs={props.breadcrumb} />}
        <h1>{props.heading ?? props.title}</h1>
        {props.lede && <p class="lede">{props.lede}</p>}
      </div>
      {props.main && <div class="page-main-action">{props.main}</div>}
    </div>
  )
}

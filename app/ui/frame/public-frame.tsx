import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Assets } from '../assets.ts'
import { Icon } from '../icon/icon.tsx'
import { Document } from './document.tsx'
import { Mark } from './mark.tsx'

/** What a page for people without an account says of itself. `assurance` replaces the words at its foot. */
export type PublicFrameProps = PropsWithChildren<{
  title: string
  centreName?: string | undefined
  assets: Assets
  nonce: string
  heading?: string | undefined
  lede?: Child
  notices?: Child
  assurance?: Child
}>

/** A page for somebody without an account: whose centre it is, why it can be trusted, and nothing to get lost in. */
export function PublicFrame(props: PublicFrameProps) {
  return (
    <Document title={`${props.title} · ${props.centreName ?? 'Coachfolio'}`} assets={props.assets} nonce={props.nonce} prefetch={false}>
      <a class="skip-link" href="#content">
        Skip to the content
      </a>
      <div class="public">
        <header class="public-head">
          {props.centreName === undefined ? (
            <Mark />
          ) : (
            <span class="public-centre">
              <Icon name="building" /> <span>{props.centreName}</span>
            </span>
          )}
        </header>
        <main id="content" tabindex={-1} class="public-content stack">
          <div>
            <h1>{props.heading ?? props.title}</h1>
            {props.lede && <p class="lede">{props.lede}</p>}
          </div>
          {props.notices}
          {props.children}
        </main>
        <footer class="public-foot small quiet">
          {props.assurance ?? (
            <p>
              <Icon name="lock" /> This page is made for you alone. You need no account.
            </p>
          )}
          {props.centreName !== undefined && <p>{props.centreName} keeps its records with Coachfolio.</p>}
        </footer>
      </div>
    </Document>
  )
}

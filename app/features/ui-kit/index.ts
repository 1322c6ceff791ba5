import { feature } from '../../platform/web/feature.ts'
import { showKit, showKitPage } from './controller.ts'
import { uiKitPolicy } from './policy.ts'

export const uiKit = feature(uiKitPolicy, { 'GET /ui-kit': showKit, 'GET /ui-kit/:page': showKitPage })

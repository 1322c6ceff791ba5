export { cast, castPassword, demonstrationCentre, neighbouringCentre, type CastKey, type CastMember } from '../app/features/demonstration/index.ts'

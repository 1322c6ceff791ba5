export { beginMembership, createCentre, enrolLearner } from './actions.ts'

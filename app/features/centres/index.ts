export { beginMembership, centresEvents, createCentre, enrolLearner } from './actions.ts'

export { tellAssessor, tellLearner, tellMember, type News } from './tell.ts'

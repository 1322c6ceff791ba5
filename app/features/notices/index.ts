export { tellAssessor, tellLearner, type News } from './tell.ts'

/** Whom learners quote, and things called after people. Folded; the whole words of each, in order. */
export const quoted: readonly string[] = `
  john whitmore|carl rogers|nancy kline|david clutterbuck|david megginson|david kolb|donald schon|graham gibbs|gerard egan|julie starr|jenny rogers|myles downey|tim gallwey
  timothy gallwey|daniel goleman|daniel kahneman|carol dweck|brene brown|peter hawkins|robin shohet|erik de haan|michael carroll|eric berne|stephen covey|stephen palmer|anthony grant
  jonathan passmore|christian van nieuwerburgh|alison hardingham|bob garvey|michael neenan|windy dryden|elaine cox|tatiana bachkirova|peter bluckert|max landsberg|john heron|chris argyris
  abraham maslow|frederick herzberg|bruce tuckman|meredith belbin|isabel briggs|isabel myers|carl jung|sigmund freud|albert ellis|aaron beck|martin seligman|viktor frankl|peter senge
  patrick lencioni|simon sinek|marshall rosenberg|thomas gordon|william bridges|john kotter|kurt lewin|elisabeth kubler|paul hersey|ken blanchard|john adair|edgar schein|ed schein
  myers briggs|thomas kilmann|joseph luft|harry ingham|richard boyatzis|robert dilts|milton erickson|virginia satir|fritz perls|peter drucker|henry mintzberg|john bowlby|mary ainsworth|donald winnicott
  jack russell|james bond|james webb|harry potter|victoria station|victoria sponge|st john|st david|st patrick|st george|st andrew|mother teresa|nelson mandela|martin luther|winston churchill
  oscar wilde|william shakespeare|charles dickens|mark twain|henry ford|albert einstein|steve jobs|dylan thomas|florence nightingale|jesus christ|father christmas|alan turing|marie curie
  maria montessori|rosa parks|stephen hawking|john lewis|marks spencer|paul smith|ben nevis|sally army|charlie chaplin|tom tom|peter principle|tracy island|kelly blue
  `
  .trim()
  .split(/[|\n]\s*/u)
  .map((name) => name.trim())

/** Words that follow a title or a first name and are no surname. */
export const noSurname: ReadonlySet<string> = new Set(
  `google who whom and or the a an i he she it we they station street road avenue hospital school university college house park court award awards bank museum
  stadium airport theatre hall square bridge day week eve department store foundation trust association council centre society company ltd limited plc llp
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday`
    .trim()
    .split(/\s+/u),
)

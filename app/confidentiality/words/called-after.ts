function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

/** With one of these before it a name is a saint’s, a monarch’s, a storm’s, a place’s. All folded. */
export const beforeCalled = set(`
  st saint sant santes prophet emperor queen king prince princess storm hurricane typhoon cyclone ynys llan bae afon llyn mynydd cwm capel eglwys ysgol lake mount fort loch lough
  mv rms rrs tss mfv rnlb uss rfa wheal hmt
  port cape isle river hms ward castell coed pont traeth plas parc calon theatr ysbyty cofio gwyl gŵyl dydd fort san santa sankt notre mont monte
`)

/** “The Forest of Dean”, “the Bay of Grace”: of one of these. */
export const beforeOf = set(`
  forest vale isle bay port house church feast chapel order duke earl prince princess cathedral parish convent battle treaty city town village university college
  school bank book gospel sea gulf cape mount lake valley sermon epistle society sons daughters kingdom countess duchess lord lady king queen board institute helen joan
`)

/** With one of these after it a name is a place’s, a ward’s, a shop’s. */
export const afterCalled = set(`
  station street road avenue lane square line hospital infirmary school academy college university wing building centre suite airport stadium theatre museum library gallery
  tower palace castle cup award awards arms inn hotel cathedral foundation institute day eve sponge cross quay docks embankment crescent terrace gardens pier bakery foods
  stores plc ltd brewery falls bay island islands peninsula valley sant
`)

/** Laws, rules and illnesses that bear a name, after its possessive. */
export const lawsOf = set(`
  law laws rules theorem principle principles hierarchy disease syndrome razor palsy chorea paradox equation constant cathedral church chapel hall college school
  street road square hospital day wort razor dilemma fork test scale inequality lot wynd close
`)

/** Whom learners quote by the surname alone. */
export const theorists = set(`
  kolb gibbs schon rogers maslow berne egan whitmore kline hawkins belbin tuckman herzberg argyris dweck goleman covey clutterbuck megginson passmore starr downey
  gallwey shohet carroll heron driscoll johns brookfield boud moon mezirow knowles bandura bowlby seligman frankl senge kotter lewin bridges schein ellis beck
  neenan palmer grant cavanagh garvey stober hardingham landsberg rosinski luft thomas kilmann mcgregor lencioni sinek glasser prochaska rollnick miller perls berg
  bluckert bachkirova bresser wilson lane cox stelter ives hay joseph holloway proctor inskipp houston francis johnson scaife
`)

/** What theorists are known for, after their name. */
export const theirWork = set(
  'cycle model theory stages framework hierarchy questionnaire ladder pyramid lens lenses window approach work ideas idea book paper chapter definition',
)

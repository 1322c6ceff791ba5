const groups = `
  mohammed mohammad muhammad mohamed muhammed mohamad mohd mohammod mahomed | yusuf yousef youssef yusef yousaf yousuf | hussain hussein husayn husain | ahmed ahmad ahmet | hassan hasan | aisha ayesha aysha aishah aicha
  fatima fatimah fatema fatma | khadija khadijah khadeeja kadija | zainab zaynab zeinab zaineb | omar umar omer | usman othman osman uthman | abdulrahman abdurrahman abdelrahman | ibrahim ebrahim ibraheem | ismail ismael ishmael esmail
  catherine katherine kathryn catharine katharine kathrine cathryn katheryn | ann anne | sarah sara | hannah hanna hana | deborah debra debora | stephen steven stephan | philip phillip | alan allan allen | jeffrey geoffrey jeffery geoffry
  nicola nichola | rebecca rebekah | rachel rachael | lynn lynne lyn | carol carole karol | theresa teresa | helen helene hellen | elaine elayne | gillian jillian | hilary hillary | ian iain | graham graeme grahame | john jon | jonathan jonathon johnathan
  lewis louis | mark marc | neil neal | rodger roger | shaun sean shawn | stuart stewart | colin collin | craig kraig | derek derrick deryck | eric erik | frederick fredrick frederic | isobel isabel isabelle | kirsty kirstie kirsti
  lindsay lindsey linsey | leslie lesley | marion marian | maureen maurine | michelle michele | natalie nathalie | sian shan | sharon sharron | tracy tracey traci | yvonne evonne | zoe zoey | siobhan shivaun chevonne | caitlin kaitlyn caitlyn katelyn
  rhiannon rhianon | llewelyn llywelyn llewellyn | gruffydd gruffudd griffith | rhys rees reece | dafydd davydd | geraint gerraint | eirian eirianne | catrin katrin | megan meghan meagan | ffion fion | bronwen bronwyn | carys cerys karys
  piotr pjotr | krzysztof kristof | wojciech wojtech | agnieszka agneszka | oluwaseun oluseun | chukwuemeka chukuemeka | ngozi ngosi | priya prya | harpreet harprit | gurpreet gurprit | manpreet manprit
  anjali anjalee | deepa dipa | deepak dipak | rajesh rajeesh | sunil suneel | vijay vijai | sanjay sanjai | lakshmi laxmi | jaswinder jasvinder | kulwinder kulvinder | balwinder balvinder | sukhwinder sukhvinder
`
  .trim()
  .split(/\s*[|\n]\s*/u)
  .map((group) => group.split(' '))

const byMember: ReadonlyMap<string, readonly string[]> = new Map(groups.flatMap((group) => group.map((name) => [name, group] as const)))

/** How else a first name is spelled: each line above is one name. Folded. Our own list. */
export function spellingsOf(name: string): readonly string[] {
  return (byMember.get(name) ?? []).filter((other) => other !== name)
}

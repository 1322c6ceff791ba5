import { moreFirstNames } from './more-first-names.ts'
import { yetMoreFirstNames } from './yet-more-first-names.ts'

/** First names common in the United Kingdom, of many origins. Folded. Our own list; names that are words are in word-names.ts, too. */
export const firstNames: ReadonlySet<string> = new Set(
  `${moreFirstNames} ${yetMoreFirstNames}
  seren heulwen eirlys aaron abdul abdullah abigail adam adele adrian agnes agnieszka ahmed aidan aileen aisha ajay alan alana alasdair albert alec aled aleksander alex alexander
  alexandra alfie alfred ali alice alicia alison alistair allan allison alun alwyn alys amanda amara amelia amina amir amit amy ana anastasia andrea andreas andrew
  andrzej aneurin angela angharad angus anil anita ann anna annabel anne annette annie annwen anthony antonio anwen april arjun arnold arthur arwel arwen asha ashley
  asif asim audrey ava ayesha azra bala barbara barry beata beatrice becky belinda ben benedict benjamin bernadette bernard bernice bertram beryl beth bethan
  beverley bharat blodwen bogdan bradley brenda brendan brian bridget bronagh bronwen bruce bryony caitlin callum cameron carl carlos carmen caroline
  carys catherine catrin cecilia cerys ceri chantelle charles charlie chidi chinedu chioma chloe chris christian christina christine christopher chukwuma ciara cillian
  claire clare claudia clive colin connor conor craig cressida cynthia dafydd damian damien daniel danielle daniela danuta darren darius david dawid deborah
  debbie deepa deepak deirdre deiniol delyth denis denise dennis derek dermot derrick desmond devon diana diane dilwyn dilys dilys dimitri dominic donald donna doreen doris
  dorota dorothy douglas duncan dylan eamon ebony eddie edith edmund edna edward edwin efa eilidh eileen eirian eirlys elaine eleanor elen elena eleri eleanor elfed
  elijah elin eliza elizabeth ella ellen ellie elliot eloise elsie eluned elwyn emeka emily emlyn emma emrys enid eoin eric erica erin erik ernest esther ethan eugene eunice
  eva evan evelyn ewa ewan fatima fatimah fearghal felix femi fergus ffion fiona fionnuala folake frances francesca francis freddie frederick freya gabriel gabriela gareth gary
  gavin gaynor gemma geoff geoffrey george georgina geraint gerald geraldine gerard gethin gillian giles giovanni gladys glenda glenys glyndwr glynis goran gordon graham
  greg gregory greta grzegorz gruffydd gulsen gurpreet gurdeep guto gwenda gwenllian gwenno gwilym gwyneth habib hamish hamza hannah harald hari harriet harold harpreet
  hasan hassan hayley heidi helen helena henrietta henry hilary hilda huw hugh hugo hussain hywel ian ibrahim ida iestyn ieuan ifan ifeoma ifor igor ikram ilona imogen imran ines
  ingrid ioan iolo iona irena irene isaac isabel isabella isabelle isla islwyn ismail ivan ivor iwan jack jackie jacob jacqueline jagdeep jake jamal james jamie jamila jan jana
  jane janet janice janine jason jasmin jayne jean jeffrey jenna jennifer jenny jeremy jerome jerzy jess jessica jesus jillian jim joan joanna joanne jodie joe joel johan
  john jolanta jonathan jonas jose josef joseph josephine joshua joyce juan judith julia julian julie juliet jun june justin justyna kamal kamila kamran karen karim karl katarzyna
  kate katherine kathleen kathryn katie kay kayleigh keeley keith kelechi kelly kenneth kenji kerry kevin khadija khalid kieran kiran kirsten kirsty krishna kristina krystyna
  kwame kwesi kyle lakshmi lara laura lauren laurence leah leanne lee leila lena leo leon leonard lesley leslie lewis liam lila lilian lillian linda lindsay lionel lisa liz llinos lloyd llyr
  logan lois lorna lorraine louis louise lowri lucas lucia lucy luis luke lukasz lydia lynda lynette lynn lynne maciej maddison madeleine mahmoud mair mairead malcolm malgorzata mali malik
  manjit manon manuel marcel marcin marcus margaret marged maria mariam marian marie marion marius marjorie marko marlene marta martha martin martyn mary maryam mateusz matthew maureen maurice
  mavis maya megan mehmet mei meera melanie melissa menna meredith mererid meurig michael michal michelle miguel mihai mike miriam moeen mohamed mohammad mohammed mohan moira monica monika mohsin
  moshe muhammad muriel musa mustafa myfanwy nadia nadine naomi naseem nasreen natalia natalie natasha nathan nathaniel navdeep ned neelam neha neil nerys ngozi nia niamh nicholas nicola nigel
  nikhil nikita nina nisha nkechi noah noel noreen norma norman nuala obinna oisin oksana olaf oleg olga olivia oliver olwen olumide oluwaseun omar orla osian oskar owain owen padma palani pamela
  parminder parveen patricia patrick paul paula pauline pavel pedro peredur peter petra philip philippa phillip phoebe phyllis pierre piotr polly prakash preeti priya priyanka rachael rachel radoslaw rafael
  raheem rahul raj rajesh ramesh rania rashid ravi raymond rebecca reema reggie rekha renata renee rhian rhiannon rhodri rhona rhonda rhydian rhys rhiannedd ricardo richard rita robert roberto
  roderick rodney roger rohan roisin ronald rory rosalind rosanna rosemarie rosie roshan ross roxanne roy rupert russell ruth ryan saad sabina sadia sadie saeed saima saira sakura sally sam samantha
  samir samira samuel sandeep sandra sanjay santosh sara sarah saskia scott seamus sean sebastian selina selma sergei shabana shahid shane shannon sharon shaun sheena sheila shelley shirley shona
  shreya sian siobhan simon simone sinead sioned siwan sofia sonia sophie stacey stanislaw stefan stella stephanie stephen steve steven stewart stuart sunil sunita susan suzanne svetlana sylvia
  szymon tamara tamsin tania tanya tara tariq tasha tegan tegwen temitope teresa terence terry thandiwe thelma theo theodora theresa thomas tim timothy tina tobias toby todd tom tomasz tomos toni tony tracey
  tracy trefor trevor tristan tudur tunde tyrone uchenna uma una ursula usha usman valerie vanessa vasile vera vernon veronica vicky victor vijay vikram vincent viktor vivek vivian vivienne wanda wayne
  wei wendy wiktor wilfred william winifred winston wojciech xavier yasmin yasmine yolanda yousef yusuf yvette yvonne zachary zahra zainab zara zehra zoe zofia zsofia zubair zuzanna
  abi andy barney bertie billy bobby charlotte cath dave dan doug ed fred gabby gaz gill geraint harry jen jo josh kath ken kim liv maggie mandy matt meg mick mo nick nicky ollie pat pete phil
  ray rhi rich rob ron sam sandy sid sophia stan steph stu sue tilly ted val vic will zac
  `
    .trim()
    .split(/\s+/u),
)

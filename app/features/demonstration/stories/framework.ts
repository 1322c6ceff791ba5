/** The standards of the centre itself, as its learning platform gives them out: a competency CSV of Moodle. */
export const centreStandards = `Parent ID number,ID number,Short name,Description,Description format,Is framework,Taxonomy
,HARBOUR,What Harbour expects of its coaches,"The centre’s own standards for everybody who coaches here, beside those of the awarding organisation.",2,1,"domain,behaviour"
,1,Ready,Before the first session,2,,
1,1.1,Agrees who hears what,"Says before anything else what stays in the room, what does not, and who is told.",2,,
1,1.2,Knows when it is not coaching,Notices when somebody needs another kind of help and says so kindly.,2,,
,2,Present,In the session,2,,
2,2.1,Asks one question at a time,And waits for the whole of the answer.,2,,
2,2.2,Leaves the work with the client,Offers what is seen and does not take over.,2,,
2,2.3,Keeps time,Begins and ends when it was agreed.,2,,
,3,Honest,Between sessions,2,,
3,3.1,Writes while it is fresh,Reflects on each session within the week.,2,,
3,3.2,Brings the hard ones to supervision,The session that one would rather not talk about comes first.,2,,
`

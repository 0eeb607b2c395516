/** Short and familiar forms of given names: each line is one name in all its forms. */
const forms = `
abigail abby abbie gail | albert al bert bertie | alexander alex al sandy xander alec | alexandra alex sandra lexi alexa sasha | alfred al fred alfie | alice allie | allison ali allie | amanda mandy | andrew andy drew | angela angie | anne ann anna annie nan nancy |
anthony tony | antonio tony toni | arthur art artie | barbara barb barbie babs | beatrice bea | benjamin ben benny benji | bernard bernie | bethany beth | beverly bev | bradley brad | carolyn carol | caroline carrie carol | catherine cathy cath kate katie cat |
katherine kathy kate katie kat kay kit | kathryn kathy kate katie | kathleen kathy kate kathie | charles charlie chuck chas charley | charlotte charlie lottie | christina chris tina christy chrissy | christine chris tina christy chrissy | christopher chris topher kit | clifford cliff | clinton clint |
curtis curt | cynthia cindy | daniel dan danny | danielle dani | david dave davey | deborah deb debbie debby | debra deb debbie | dennis denny | dolores lola | dominic dom nick | donald don donnie donny | dorothy dot dottie dolly | douglas doug | edith edie |
edmund ed eddie ned | edward ed eddie ted teddy ned | eleanor ellie nell nellie nora | elizabeth liz lizzie beth betty betsy eliza lisa libby bess bessie | emily em emmy | ernest ernie | eugene gene | evelyn evie eve | florence flo flossie | frances fran fannie frankie | francis frank frankie |
francisco paco pancho frank | franklin frank | frederick fred freddie fritz | gabriel gabe | gabriela gabby | gabrielle gabby | gerald jerry gerry | gilbert gil | gregory greg | guadalupe lupe | guillermo memo | gwendolyn gwen | harold hal harry | harriet hattie | helen nell | henry hank harry hal |
herbert herb bert | howard howie | ignacio nacho | isabel izzy bella | isabella izzy bella | jacob jake | jacqueline jackie | james jim jimmy jamie jem | janet jan | jeffrey jeff | jennifer jen jenny jenn | jeremiah jerry | jerome jerry | jesus chuy | jessica jess jessie | joan joanie |
john jack johnny jon | jonathan jon john nathan | jose pepe | joseph joe joey jo | josephine jo josie | joshua josh | juan juanito | judith judy jude | julia julie jules | kenneth ken kenny | kimberly kim kimmy | kristina kris kristy tina | laura laurie | lawrence larry laurie lars | leonard leo len lenny |
leslie les | lillian lil lily lillie | louis lou louie | louise lou | lucille lucy | luis lou | manuel manny | margaret maggie meg peg peggy marge margie madge greta rita daisy | maria mary mia | marjorie marge margie | martin marty | martha marty patty | mary molly polly mae | matthew matt matty | maureen mo | maxine max |
megan meg | melanie mel | melissa mel missy lissa | melvin mel | michael mike mikey mick mickey micheal | michelle shelly | miguel mike | mildred millie | mitchell mitch | nancy nan | natalie nat | nathan nate nat | nathaniel nate nat nathan | nicholas nick nicky | nicole nicki nikki | norman norm | oliver ollie | olivia liv livvy |
pamela pam | patricia pat patty trish tricia patti | patrick pat paddy rick | paul paulie | penelope penny | peter pete | philip phil pip | phillip phil | priscilla cilla | rachel rae | ramon ray | raymond ray | rebecca becky becca | reginald reg reggie | richard rich rick ricky dick richie | robert rob bob bobby robbie bert |
roberta bobbie robbie | rodney rod | roger rog | roland rollie | ronald ron ronnie | rosemary rose rosie | russell russ rusty | samantha sam sammie | samuel sam sammy | sandra sandy | sarah sally sadie | sara sally sadie | sharon shari | sheila shel | sidney sid | sophia sophie | stanley stan | stephanie steph stevie |
stephen steve stevie | steven steve stevie | stewart stu | stuart stu | susan sue susie suzy | suzanne sue suzy | sylvia syl | tamara tammy | teresa terry tess tessa teri | theresa terry tess tessa | terrence terry | theodore ted teddy theo | thomas tom tommy | timothy tim timmy | tobias toby | valerie val | veronica ronnie vera | victor vic |
victoria vicky vicki tori | vincent vince vinny vin | virginia ginny ginger | vivian viv | walter walt wally | wendell wen | wesley wes | william will bill billy willie liam willy | winifred winnie | yolanda yoli | zachary zach zack
`.split('|').map((line) => line.trim().split(/\s+/));

const byName = new Map<string, Set<string>>();
for (const names of forms) {
  for (const name of names) {
    const others = byName.get(name) ?? new Set<string>();
    // From a full name to its short forms, and from a short form to the names that have it.
    for (const other of name === names[0] ? names : names.slice(0, 1)) others.add(other);
    byName.set(name, others);
  }
}

/** The other forms of a given name in lower case without accents: `robert` is also bob, `bob` also robert. */
export function formsOfGivenName(name: string): readonly string[] {
  return [...(byName.get(name) ?? [])].filter((form) => form !== name);
}

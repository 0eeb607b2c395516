/**
 * Names that are also words of the language or of medicine, of months, or of places in the body and in hospitals. Alone they are taken for a name
 * only where something beside them says so: a title, another name, a capital within a sentence.
 */
export const ambiguousNames: ReadonlySet<string> = new Set(`
abby ada al amber angel april art asia aubrey august aurora austin autumn ava avery bill blake booker candy carol case chance chase christian church clay cliff coffee cole coral cruz crystal curry daisy dale dawn day dean dee destiny don drew earl ed eve
faith fay flora france frank gay gene ginger golden good grace grant guy hall hazel heath holly hope hunter ian iris ivy jack jade jay jean jewel jo joy june justice kay ken kent kim lace lance lane lee levy lily lima love luna mack major man marina mark max may
melody mercy mike miles miller mini misty moses mo nan nick noble norm olive ora pace page pam pansy park pat patience patty paul pearl peg penny pete phil pierce pope poppy port price prince queen rain ray red rich rick river rob robin rod rose rosemary ross roman ruby rusty sally
sandy savage scott serene shade sharp sherry short skip skye small snow sol sonny spring stark stone storm strong sue summer sunny sweet temple tiffany tina tom trinity tripp trip ty van vera viola violet virginia wade ward west whitney will willow winter wise wolf woody young zest
white black brown green gray grey blue long little rush banks bass beard best bishop bond branch brook brooks buck bush byrd camp cannon carpenter cash chambers cherry child clement close cook cooper cope cotton cox craft crane cross dalton dear downs drain duke dull dunn early english
farmer field fields fine finger fisher flowers ford forest foreman fox free freeman french frost fuller gamble gates glass glover gold gould graves hale hand hands hard hart head heard hearn herring hicks high hill hood hooper hopper horn horne house hull hunt hurt key keys kidd kidney kidneys
king knight lamb land large leach limb liver lower lowe lung lyons marsh marks martin mays meadows mean means moody moon moore morrow moss nail neck nerve nose oral pain parks payne peak peel pitt pitts plain pole pool poole porter potter potts pound powers pressure pulse rice rising rivers roach root round rule
sample sands saline sellers shield shields singleton sleep smart sparks spear spears speaks spence spine spots stable stein still stokes stout street stroke summers swallow tanner tear tears tender toe tongue touch towns tremor turner upper urban vein vital wall walls walker waters waller warden ware warm waters weeks wells wheeler
wild winters wood woods wound wright yellow york sample norris price le li ng ho do an so to no on in he ha ma mi wu lo lu hu yu bo vu my la de
case long charge comfort constant content current dose given grave history major minor normal notes open patient query second severe sharp single stage state status test times true visit ball barber burns cheek chin colon core crook foot gall gland gore gout heal healey ileum lips mole nodes patch pupil ribs rash scar shin skin temple tibia
`.trim().split(/\s+/));

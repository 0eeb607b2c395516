import { anyOf, inTurn, oneOf } from '../any-of';

/**
 * Words of payment, quality measurement and profiles, each with the innocent uses of the same letters that are spared. They are
 * looked for in capitals where the pattern has no `i`.
 */
export type MoneyWord = { readonly words: RegExp; readonly spared?: RegExp };

/** What is spared is looked for in the words around: so many characters to either side. */
export const nearby = 28;

export const moneyWords: readonly MoneyWord[] = [
  // Grouping and weight.
  { words: /\b((MS|APR|AP|TRICARE)[- ]?)?DRGs?\b/gi },
  { words: anyOf(
    'gi',
    /\b(case|stay|chart|account|admission) (will|would|may|could|might|is|gets?|was|will likely) (be )?(downgraded|down-?coded|rejected|regrouped|pended|held)\b/,
    /\b(?:our|the|your|stroke|unit|hospital|surgical|sepsis) (?:\w+ )?mortality (?:ratio|index|figures?|numbers?)\b|\bevents? (?:is|are|gets?|get) (?:publicly )?(?:published|reported publicly|made public)\b|\b(?:(?:month|quarter|year) (?:is|was) already|(?:unit|hospital|service|department)(?: is| was)?(?: already| still| well)?) (?:over|above|below|under|off) (?:our |the |its )?(?:target|goal|benchmark)\b/,
    /\bscor(?:es?|ed|ing) nothing\b|\b(?:panel|provider|physician|practice|clinic)['’]s (?:risk|quality|cost|severity) (?:profile|score|rating)\b|\bshared[- ]savings?\b|\bearn(?:s|ed|ing)? (?:\w+ )?(?:credit|points|shared)\b|\b(?:risk|severity|acuity|HCC) (?:adjustment )?weights?\b|\bcarr(?:y|ies) (?:no|little) weight\b(?! (?:on|bear|through))|\bweight of (the|this|our|your) (case|stay|account|encounter|claim|chart|admission)\b/,
    /\b(under|in|for|pending) (\w+ )?review (by|with|from) (the |a |an |our )?(plan|payer|insur\w+|RAC|auditors?|Medicare|Medicaid|carrier)\b/,
    /\b(?:stay|case|account|chart|encounter|visit|it|this) (?:will |would |does |can |may |could )?(?:not |n.t |never )?groups? (?:right|properly|correctly|well|out|as|where|the way)\b/,
    /\b(get|bring|push|drive|bump|lift|boost|raise)(s|ing)? (the|our|your|this) (severity|acuity|numbers|index|score|SOI|ROM)\b/,
  ), spared: /pain|dose|symptom/i },
  { words: anyOf(
    'gi',
    inTurn(/\b/, oneOf(
      /finance|billing|risk management|infection (?:control|prevention)|the quality (?:team|office)|compliance|HIM|the coding manager|patient accounts|business office|revenue cycle|the CFO|administration|the C-suite|hospital leadership|quality department/,
    ), /( department| team| office| staff)? (has|have|had|is|are|wants?|asked|asks|needs?|requested|called|flagged|will|would|keeps|said|says)\b(?! (?:recommend|isolat|note))/),
    /\b(the|this|an?|your) accounts? (can ?not|can.t|won.t|will not|is|needs to|has to|must|remains?|sits?|stays?) (\w+ ){0,2}(drop|final|clos|bill|releas|hold|held|open|stuck|unbilled)\w*/,
    /\bunbilled\b|\b(final|drop|close|release)(e|s|ing)? (the|this) account\b/,
  ) },
  { words: /\b[Aa]dd(s|ing)? (a |an |one |another )?M?CCs?\b(?! ?(of|\d))|\bMCCs?\b/g, spared: /merkel/i },
  { words: anyOf(
    'g',
    /\bCCs?\b(?=\s*(\/|capture|status|list|level|code|for (this|the)|opportunit|credit|condition|or MCC|and MCC|would|will))/,
    inTurn(/\b/, oneOf(
      /an? |as |as an? |needs? (a |an |the )?|only |no |another |second |extra |add(s|ing)? (a )?|missing (a )?|without (a )?|one more /,
      /gives us (a )?|counts as (a )?|qualif\w+ as (a )?|the only /,
    ), /CCs?\b(?! ?(of|was|is|:|today|=|\d|\)))/),
  ), spared: /chief complaint/i },
  // "The CC is captured", "affects the CC": a complaint is neither.
  { words: anyOf(
    'g',
    /\bCCs? (is|are|be|gets?|being|was|were) (not )?(captured|credited|counted|recognised|recognized|picked up|missed|lost|added)\b/,
    /\b(affects?|impacts?|captur\w+|los(e|es|ing)|gain\w*|earns?|counts? for|secures?|supports?) (the|that|this|our|a|one) CCs?\b/,
  ), spared: /chief complaint/i },
  { words: /\b(major )?(complications? (or|and|\/|&) comorbidit(y|ies)|comorbidit(y|ies) (and|or) complications?)\b|\bmajor complication\b|\bmajor CC\b|\bcomplicating condition\b/gi },
  { words: /\b(CMI|GMLOS|AMLOS|VBP|HRRP|HEDIS|MIPS|MACRA|P4P)\b/g },
  { words: /\bcase[- ]mix\b|\brelative[- ]weights?\b|\b(DRG|higher|low(er)?)[- ]weight(ed)?\b(?= (DRG|diagnos|code|group|principal))|\bweighted (higher|lower)\b|\boutlier (status|payment|day)/gi },
  // An abbreviation that is explained on the spot means what it is explained as.
  { words: /\bSOI\b(?! ?\((?!severity))/g, spared: /source of infection/i },
  { words: /\bseverity[- ]of[- ]illness\b|\brisk[- ]of[- ]mortality\b|\bSOI ?\/ ?ROM\b|\bROM (score|level|subclass|of \d)\b|\bROM (?:for|on|of) (?:this|the|your|our) (?:chart|case|stay|account|record|encounter)\b|\b(score|raises?|improves?|increases?|boosts?)\W+(the )?ROM\b/gi, spared: /range of motion/i },
  { words: /\bRAF\b/g },
  { words: /\bHCCs?\b/g, spared: /hepat|liver|cirrho|AFP|carcinoma|BCLC|TACE|lesion/i },
  { words: /\brisk scores?\b|\bcare gaps?\b|\bgap closure\b|\bV2[48]\b(?= (model|HCC|categor|coding))|\bannual (recapture|capture|attestation)\b/gi, spared: anyOf(
    'i',
    /CHA|HAS-BLED|Wells|Geneva/,
    inTurn(/\b/, oneOf(
      /stroke|bleed\w*|fall|cardiac|cardiovascular|mortality|surgical|Padua|Caprini|VTE|Framingham|ASCVD|GRACE|TIMI|pressure|Braden|frailty|suicide/,
      /readmission|anesthe\w+|operative|genetic|sepsis|10-year|clinical|LACE/,
    ), /\b/),
  ) },
  { words: anyOf(
    'gi',
    /\b(higher|heavier|better|lower|greater|more|highest|heaviest)[- ](weight(ed)?|valued?|scoring|ranked|reimbursed|priced)\b(?! ?(bearing|loss|gain|bag|vest|MRI|T[12]|diet|kg|lb))/,
    /\b(?:expected |projected |estimated )?weight (?:change|shift|difference|impact|gain|delta) (?:of )?[+-]?[0-9]*[.][0-9]+(?! ?(?:kg|lbs?|pounds?|g)\b)|\b(?:surgeon|physician|provider|hospital|doctor|public)(?:['’]s)? (?:\w+ )?ratings?\b|\b(?:non|un)-?weighted\b|\bRW (?:of |is |was |= ?)?[0-9]*[.][0-9]+|\b(?:to|in) (?:our|the hospital['’]s|the house['’]s|everyone['’]s) (?:\w+ )?(?:advantage|favou?r|interests?|benefit)\b|(?<=\((?:an? )?)(?:M?CC|non-?CC)(?=\))|\b(?:low|lightly|heavily|high|poorly|well|more|less)[- ]weighted\b|\bby weight,? (?:highest|heaviest|lowest)\b|\bseverity (?:drivers?|boost\w*|weights?|points?|capture)\b|\b(?:required|requested|mandated|expected|wanted|demanded) by (?:the )?(?:CMS|Medicare|Medicaid|payers?|insur\w+|Joint Commission|OIG|auditors?|plan)\b|\bcod(?:ing|ed|es?) (?:it|this|that) as [^.?!]{2,40} (?:leaves?|makes|means|gives|puts|counts|costs|loses|drops|lowers|raises)\b|\b(carr\w+|has|have|gives?|adds?) (more|extra|additional|a lot of|greater|higher|little|less) weight\b(?! (loss|gain|bearing))/,
  ), spared: /\b(body|birth|kg|lbs?|BMI|image|imaging|MRI|T1|T2|diffusion|gait|treadmill|walking|training)\b/i },
  { words: /\brecaptur\w*|\brisk[- ]adjust\w*|\bhierarchical condition\b|\bElixhauser\b|\bvariance to expected\b/gi },
  { words: anyOf(
    'gi',
    /\bgroup(s|ed|ing)? (it |the case |to (an? )?)?(lower|higher|differently|better|worse|up|down)\b/,
    /\bcounts? (against|in favou?r of) (us|you|the (hospital|unit|team|surgeon|provider|department|service|facility))\b/,
    /\b(spares?|saves?) (us|you|the (hospital|unit|surgeon|team|provider|service)) (an? |from |the )\w+/,
    /\b(reflects?|looks?) (badly|poorly|well|bad|good|better) (on|for|in) (us|you|the (hospital|unit|surgeon|team|provider|service|data))\b/,
  ) },
  { words: anyOf('g', inTurn(/\b(Medicare|Medicaid|CMS|Joint Commission|TJC|NCQA|surveyors?|regulators?|reviewers?) (\w+ )?/, oneOf(
    /looks?|watch(es)?|checks?|tracks?|cares?|sees?|monitors?|scrutini[sz]es?|flags?|targets?|will|would|wants?|expects?|requires?|accepts?/,
    /rejects?|questions?/,
  ), /\b/)), spared: /medicare annual wellness/i },
  { words: /\breport(?:ed|able|s|ing)?(?: (?:it|this|that|these|those|them|all|each|every|such|the \w+)(?: \w+)?)? to (the )?(state|CMS|public|NHSN|registr(y|ies)|department of health|board|government)\b/gi, spared: /measles|mumps|rubella|pertussis|varicella|tubercul\w+|\bTB\b|hepatitis|\bHIV\b|syphilis|gonorrh\w+|chlamydia|salmonell\w+|legionell\w+|mening\w+|COVID|rabies|Lyme|cholera|botulism|notifiable|communicable|\bcases? (?:of [\w -]{3,20} )?(?:was |were |is |been )?reported/i },
  { words: /\bmov(es?|ed|ing) (the |this |our )?(case|stay|account|encounter|claim) (from|to|into|up|down)\b/gi },
  // Payment.
  { words: anyOf(
    'gi',
    /\breimburs\w*|\brevenue\b|\bunder ?paid\b|\bover ?pa(id|yment)\b|(?<!\b(?:underdos|intentional|unintentional|nonadher|non-adher|noncompli|adher)[^.?!]{0,40})\bfinancial(ly)?\b(?! (?:strain|stress|hardship|situation|difficult\w*|barriers?|toxicity|concerns?|resources|constraints?|counsel\w+|assistance|problems?|distress|reasons?|worries|insecurity))|\bmonetary\b|\bprofit\w*|\bincentives?\b(?! spiromet)/,
    /\bbonus(es)?\b|\bpay ?back\b|\bclawback\b|\brecoup\w*|\bpenalt(y|ies)\b|\bupcod\w*|\bdowncod\w*/,
  ) },
  { words: anyOf(
    'gi',
    /\bpayments?\b|\bpaid\b(?! (leave|caregiver|attention))|\bpays (\w+ly |much |far |a lot |even )?(more|better|less|higher|for|by|on|according)\b|\bhigher[- ]paying\b|\bget(s|ting)? paid\b/,
  ), spared: /pays? (?:for|by) (?:(?:his|her|their|the|own) )*(?:insulin|meds|medic\w+|prescri\w+|himself|herself)|\b(?:patient|pt|he|she|family|mother|daughter|son|wife|husband) (?:\w+ )?pa(?:ys|id)\b|discharge payment|payment plan|co-?payment|unable to afford|social work|parking|\brent\b|grocer|cashier|taxi|\bfare\b|\btoll\b|at the (store|counter|desk|garage|kiosk)/i },
  { words: anyOf(
    'gi',
    /\bpayers?\b|\bpayors?\b|\binsurers?\b|\binsurance (will|won.t|company|compan|carrier|plan|denie|denial|requires|approv|pay|audit|review|auth)/,
    inTurn(/\b/, oneOf(
      /insurance|carrier|health plan|the plan|UHC|Aetna|Cigna|Humana|Anthem|BCBS|Blue Cross|Medicare Advantage/,
    ), inTurn(/ (\w+ )?(is |are |has |have |may |might |will |would |keeps |wants? to |tends to )?(been |be |likely to )?/, oneOf(
      /question|den(y|ie)|reject|challeng|disput|downgrad|flag|review|refus|want|need|request|ask|approv|cover/,
    ), /\w*/)),
    /\bpeer[- ]to[- ]peer\b|\b\bmedicare (will|won.t|pays|payment|requires|advantage|only|does)|\bmedicaid (will|pays|payment)/,
  ) },
  { words: /\$ ?\d[\d,.]*(?:[kKmM]\b|\b)|\b\d+ ?[kK] (?:account|case|claim|stay|chart|bill|balance|difference|hit|loss)s?\b|\b\d+ grand\b|\b\d[\d,]* dollars\b|\b(thousands|lots|amount) of (dollars|money)\b|\bmoney\b|\bcosts? (us|the hospital)\b|\bworth (more|\$)|\bloses? (money|payment|credit)\b/gi, spared: /(?<!\b(?:we|hospital|department|facility|unit|team|house|service) (?:\w+ )?)\b(?:spent|spend(?:s|ing)?|gambl\w+|gave away|borrowed|stole) [^.;]{0,16}[$]/i },
  { words: anyOf(
    'gi',
    /\b(we|hospital|it|they|us) (will |would |must |have to )?(eat|ate|eats|swallow)s? (it|this|that|the (cost|loss|case|stay))\b/,
    /\btake (a|the) (hit|loss)\b|\b(left|leav\w+) [^.?!]{0,30}on the table\b|\bwrit\w*[- ]?offs?\b|\b(short|under)[- ]?pa(y|id|ys|yment)\w*/,
    /\btake[- ]?backs?\b|\b(lower|higher|better)[- ](tier|paying|level code|severity code)\b|\bbottom line\b/,
    /\b(lose|lost|losing) (out on|revenue|the (case|money|stay))\b/,
  ), spared: /offset|weight/i },
  { words: anyOf(
    'gi',
    /\b(mov|bump|jump|go|push|drop|fall|group)(e|es|s|ing|ed)? (it |this |us |the (case|stay) )?(up|down|into|to) (an?|one|the|another)? ?(higher|lower|next|different|better)? ?(tier|level|group|weight|bracket|bucket|category|severity)\b/,
    /\bROM \d\b(?![\d°–-]| ?(deg|to ))/,
    /\b(support|justify|reach|get( us)?( to)?|warrant|anything) (an? |to support )?(a )?(higher|heavier|greater) (?!dose|flow|level of oxygen|O2|FiO2|oxygen)\w*/,
    /\b(one|an?|any) (more |additional |extra |other )+(comorbidit|secondary diagnos)\w+\b(?! (can|may|be))/,
  ), spared: /range of motion|pressure|setting|fever|temperature/i },
  { words: anyOf(
    'gi',
    /\b(makes?|making|made) (us|you|me|the (hospital|team|unit|surgeon)) look (bad|good|better|worse)\b|\b(will|can|could|would|must|to) bill\b/,
    /\b(?:bills?|codes|pays) (?:out )?(?:higher|better)\b|\b(?:bed|facility|specialty|room|device|supply|procedure|OR|technical|professional) charges?\b(?! (?:nurse|RN))|\badds severity\b|(?<!\b(?:please|kindly|to|you|then|may|can) )(?<=\w )add severity\b(?! (?:and|or)\b)|\b(?:short|light|thin) (?:of|on) (?:secondary |other |codable |documented )?(?:diagnos[ei]s|CCs?|MCCs?|HCCs?|codes)\b/,
    /\bfinal[- ](coded|billed|bill)\b|\b(lower|higher|better|reduced) (rates?|price)\b|\bcounts? (for )?(more|higher)\b/,
  ), spared: /infus|drip|gtt|\bmL|vent|heart|flow|pump|resp|pulse|paced|ejection|complication rate/i },
  { words: anyOf(
    'gi',
    /\bbill (hold|drops?|can|will|goes|is|out|for (this|the))\b|\bbill-hold\b|\b(the|this|final|our|before) bill\b|\bbill(ed|able|ing)\b|\bDNFB\b|\bDNFC\b/,
    /\bclaims? (denial|edit|submission|scrub)\w*|\b(protect|support|submit|drop|defend|hold|release|delay|on) (the |this |our |a )?claims?\b|\bthe claim\b/,
  ), spared: /billing address|\b(?:day \d+|\d+ days?) (?:after|post|since|following) billing\b|\bretrospective query (?:within|during|in) the bill[- ]hold\b|\b(?:retrospective|post-?bill)\w*,? (?:\w+ )?(?:query )?(?:sent |issued |written )?(?:after|following|post) billing\b|claims? (to|that|he|she|they)\b/i },
  { words: anyOf(
    'gi',
    /\bdenials?\b|\bclaim (is|was|be|been|gets?) denied\b|\b(would|will|could|may|might|be|been|being|getting|gets?) denied\b/,
    /\bdenied (payment|claim|stay|days|by (the )?(payer|insur|medicare))|\bden(ying|y|ies) (payment|the claim|the stay|this claim|claims)\b/,
  ), spared: /in denial|denial of (pain|symptom|illness|chest|fever|use|alcohol|suicid|any)|patient.s denial|denies|stage of grief|denial about|denial regarding|psych/i },
  { words: /\bmedical(ly)? necess(ity|ary)\b|\bcoverage (criteria|determination)\b/gi },
  // What a stay is paid as.
  { words: anyOf(
    'gi',
    inTurn(/\b/, oneOf(
      /meets?|met|meeting|qualif\w+( for| as)?|satisf\w+|fail\w*|screen\w*( for| as| in)?/,
    ), / (the |an? )?(inpatient|admission|IP|acute( care)?|observation|continued[- ]stay|severity)( level)?( of care)?( (stay|status|admission))?( criteria| level| status| screening)?\b(?<=criteria|level|status|level of care|inpatient|IP)/),
    /\b(inpatient|admission|IP|continued[- ]stay) (criteria|screening)\b|\bcontinued[- ](stay )?review(er)?s?\b|\b(certif\w+|approv\w+|authori[sz]\w+|cover\w*) (further|more|additional|the|these|extra|any) (\w+ )?days?\b/,
  ), spared: /exclusion|trial|study/i },
  { words: anyOf(
    'gi',
    inTurn(inTurn(/(?<!\b(?:what|which) (?:\w+ ){0,3}(?:condition|diagnosis|problem)s? )\b/, oneOf(
      /support|justif|warrant|validat|defend|substantiat|explain|necessitat|strengthen|establish|qualif/,
    ), /\w*( for)? (the |an? |this |that |our |your |his |her |their |need for |continued |acute )*/), oneOf(
      /inpatient|admission|stay|hospital stay|hospitali[sz]ation|level of care|LOC|acute care|continued stay/,
    ), /\b/),
    /\b(admission|stay|hospitali[sz]ation|level of care|inpatient status|days?) (is|are|was|be|being|will be|would be) (not |better |fully |un)?(supported|justified|warranted|defend\w+|approved)\b/,
  ), spared: /home oxygen|hospice/i },
  { words: anyOf(
    'gi',
    /\b(observation|obs|outpatient) (vs\.?|versus|or|to|and|rather than|instead of) (inpatient|IP)\b/,
    /\b(inpatient|IP) (vs\.?|versus|or|to|rather than|instead of) (observation|obs|outpatient)\b|\bdowngrad\w+ to (obs|observation|outpatient)\b/,
    /\b(be|stay|remain|keep|kept|move|moved|converted?|switch(ed)?) (as |to |in )?(inpatient|observation|obs) (status|level)\b/,
  ) },
  { words: anyOf(
    'gi',
    /\bkeep\w* (the |this |your |our )?(patient|pt|him|her|them) (as |in )?(an? )?(inpatient|IP|observation)\b/,
    /\b(enough|insufficient|not enough|more|less) (documentation |acuity |severity )?(for|to (be|qualify( for| as)?|make|get)) (an? )?(inpatient|IP|observation|admission)\b/,
    /\bpenali[sz]\w*/,
  ) },
  { words: anyOf(
    'gi',
    /\b(two|2)[- ]midnight (rule|benchmark|criteri\w+)?|\bInterQual\b|\bMilliman\b|\bMCG (criteria|guideline|care)/,
    /\b(utilization (review|management)|case management|UR|UM)( (nurse|team|department|committee|reviewer|staff))? (needs?|requires?|wants?|asks?|asked|requests?|is asking|says|would like|flagged|flags|questioned|denied|rejected|could not|did not|does not|is worried|is concerned)\b/,
    /\bcondition code 44\b/,
  ) },
  { words: /\b(RAC|OIG|QIO)\b/g },
  // Who insures the patient is no matter of a query at all.
  { words: /\b(?:UHC|United ?Health(?: ?care)?|Aetna|Cigna|Humana|Anthem|BCBS|Blue Cross|Molina|Centene|Optum)\b/g },
  { words: /\bmakes? (?:a|an|all the|quite a) (?:\w+ )?difference\b|\bdifference (?:of [\d.]+ )?in (?:the )?weight(?:ing)?\b/gi, spared: /loss|gain|kg|lb|pound/i },
  // Audits.
  { words: /\baudit(s|ed|or|ors|ing|able)?\b/gi, spared: /[Aa]udit of (?:the |home |all )*(?:meds|medic\w+|drugs?|pills)|[Aa]udit-?[Cc]\b|AUDIT-?C\b|AUDIT (score|questionnaire|screen|tool|of \d|\d|=|:|10|total)|alcohol use disorders/ },
  { words: /\bappeal(s|ed|ing)? (this|the|a|letter|denial|it)\b|\bon appeal\b|\boverturn\w* (on|by|the denial)/gi },
  // Quality measurement and profiles.
  { words: /\bPSI([- ]?\d{1,2})?s?\b/g, spared: /PSI (score|class|risk|index|[1-5]\b.{0,8}(class|pneumonia))|\bPORT\b|pneumonia severity|CURB|\d ?psi|class (I|II|III|IV|V)\b/i },
  { words: anyOf(
    'gi',
    /\bpatient[- ]safety[- ]indicators?\b|\bHACs?\b|\bhospital[- ]acquired (?:conditions?|list|tally|counts?|numbers?|rates?)\b|\bcore measures?\b|\bnever event\b|\bleapfrog\b|\bvizient\b/,
    /\bpress ganey\b|\bstar[- ]?ratings?\b|\bvalue[- ]based\b|\bpay[- ]for[- ]performance\b|\bbundled\b(?= pay)/,
  ) },
  { words: anyOf(
    'gi',
    inTurn(/\bquality /, oneOf(
      /scores?|metrics?|measures?|indicators?|ratings?|reports?|reporting|data|profiles?|stars?|programs?|outcomes?|impact|numbers|statistics/,
      /benchmarks?|dashboard|department|penalt\w+/,
    ), /\b/),
    /\b(our|your|hospital|physician|provider|surgeon) (quality|performance|numbers|statistics|metrics|scores|ratings)\b|\bscore ?cards?\b/,
    inTurn(/\b(?:our|your|the (?:unit|hospital|service|department|team|group|ICU)['’]s|(?:unit|hospital|service|department|surgeon|ICU)) /, oneOf(
      /(?:[\w’']+ )?(?:CLABSI|CAUTI|VAP|SSI|HAPI|fall|infection|complication|mortality|death|readmission|C\.? ?diff|MRSA|sepsis|injury|PE|DVT|VTE|harm)/,
    ), / (?:numbers?|counts?|tally|data|statistics|stats|figures|rates?|performance|events?|cases|reviews?|standing)\b/),
    /\b(?:reflect|captur|convey|demonstrat|show)\w* (?:his|her|their|the|this|our|your)(?: patient['’]s)? (?:\w+ )?(?:mortality|complexity)\b/,
    /\bintensity of (?:the |our )?(?:services?|care|resources?)\b|\bresource (?:use|utili[sz]ation|consumption|intensity)\b/,
    /\b(?:response|query|agreement|turnaround|compliance|capture) rates?\b/,
    /\breport ?cards?\b|\bpublic(ly)? report\w*|\bbenchmarks?\b|\bdashboard\b|\bmetrics?\b/,
  ) },
  { words: anyOf(
    'gi',
    /\b(mortality|readmission|AMI|CHF|HF|pneumonia|sepsis|SEP-1|stroke|bundle|measure|penalty|program|surgical) (?:\w+ )?(cohorts?|denominators?|numerators?)\b|\b(complication|mortality|readmission|infection|PSI|HAC) rates?\b|\b(complication|mortality|readmission|HAC) (scores?|index(es)?|flags?|measures?)\b|\b(observed|O)( ?\/ ?|[- ]to[- ])(expected|E)\b|\bexpected mortality\b/,
    /\b(risk[- ]adjusted|mortality) (mortality|index|scores?|metric|data)\b|\breadmission (penalt|metric|reduction)\w*/,
  ), spared: /trial|literature|MELD|STS risk|APACHE|SOFA/i },
  // Of a test or a drug there are as many profiles as tests and drugs: what is meant is told by whose it is.
  { words: anyOf(
    'gi',
    inTurn(/\b(?:your|our|my|provider|physician|surgeon|hospital|quality|performance|public|mortality|severity|acuity|complication|unit|department|practice|scoring|claims|coding|complexity|risk[- ]adjustment|cost|utili[sz]ation)(?:['’]s)? profil(?:es?|ing)\b/),
    /(?<=\b(?:the|this|that|a|an|his|her|their|and|or|of|on|for|to|in) )profiles?\b(?! (?:view|radiograph|of (?:the )?(?:\w+ )?(?:drug|lipids?|wound|labs?|urine|csf)))|^profiles?\b|\bprofiling\b|\bprofile (?:score|impact|data|report|numbers)\b/,
  ), spared: /\b(?:genetic|molecular|tumou?r|gene|expression) profiling|(?:facial|soft tissue|nasal|lateral) profile/i },
  { words: anyOf(
    'gi',
    /\b(length[- ]of[- ]stay|LOS)\b(?= (target|goal|metric|expect|outlier|index|is (too|over|long)|of .* exceed|variance|will|would|needs|reduction|justif))/,
    inTurn(/\b/, oneOf(
      /expected|extended|geometric|justif\w+|support\w*|exceed\w*|reduc\w+|target|improv\w+|explain\w*|account\w* for|our|long/,
    ), / (the |our |an? |this )?(mean )?(length[- ]of[- ]stay|LOS)\b/),
  ) },
  { words: anyOf(
    'gi',
    /\b(severity|acuity|credit|diagnosis) capture\b/,
    /\bcapture (the |this |all |your |full |more |higher )?(severity|acuity|complexity|CC|MCC|credit|comorbidit\w+)\b/,
    /\b(get|getting|receive|take|full|lose|no) (the )?credit\b|\bcredit for\b/,
    /\b(optimi[sz]|maximi[sz])(e|es|ing|ation) (of )?(the |our |your )?(coding|documentation|code|codes|DRG|severity|group)\b/,
    /\bimpact(s|ed)? (on )?(the |our |your )?(coding|group\w*|score|rating|numbers)\b|\bhigher severity (level|group|code)\b|\bshort of a\b/,
  ) },
];

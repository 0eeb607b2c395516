import { anyOf, inTurn, oneOf } from '../any-of';
import { advises, judges, othersAdvise, presses, type Conduct } from './conduct-words';

/** Advice, blame and pressure by any verb: closed lists of what may be advised or asked for, and nothing beside them. */
export const urgings: readonly Conduct[] = [
  { words: anyOf('i', inTurn(/\b(?:consider|recommend|suggest|advise|propose)(?:s|ing)? (?:that you |you |also |then )?(?:\w+ly )?/,
    /(?!document|clarify|specify|add|updat|amend|addend|indicat|stat|list|record|provid|writ|includ|not(?:e|ing)\b|chart|answer|respond|select|choos|pend|dur|accord|regard|concern|pertain|exist|present|underly|be(?:ing)?\b)[a-z]{2,}ing\b(?! (?:diagnos|condition|document))/,
  )), spared: othersAdvise, message: advises },
  { words: anyOf('i', inTurn(
    /\b(?:consult(?:ation)?|referral|scope|scoping|scan|imaging|CT|MRI|echo(?:cardiogram)?|biopsy|cultures?|panel|levels?|studies|trial|transfusion|antibiotics?|fluids?|dose|dosing|\w+oscopy|\w+centesis|work-?up|labs?)\b (?:\w+ ){0,3}/, oneOf(
      /(?:would|might|may|could|will|should) (?:\w+ )?(?:help|settle|answer|clarify|resolve|confirm|show|tell|be|have|clear|rule)/,
      /seems? (?:\w+ )?(?:in order|indicated|warranted|appropriate|reasonable|due|overdue|prudent)|ought to|(?:is|are) (?:in order|called for|overdue|advisable|worth\w*)/,
    ), /\b/,
  )), spared: othersAdvise, message: advises },
  { words: anyOf(
    'i',
    inTurn(/\b(?:\w+['’]s?|the|an?|this|that|by|of|through|own) (?:\w+ly |own |obvious |clear |clinical |nursing |surgical |technical |medication |dosing |human )*(?:error|mistake|blunder|oversight|carelessness|negligence|misjudg(?:e)?ment|mishandling|inattention|incompetence|fault)\b/, /(?! (?:bars?|rate|margin|code|message|of refraction))/),
    /\b(?:which|that|this|it|and) (?:is|was|seems?|looks?|strikes? (?:us|me) as) (?:far |much |a bit |rather |way |simply |clearly )?(?:too|so|very|awfully|terribly) (?:slow|late|long|little|much|early|few|soon|hasty|low|high)\b(?! to (?:say|tell|know|judge|assess|determine|decide|call|exclude|diagnose))/,
    /\b(?:by mistake|in error|mistakenly|erroneously|inadvertently|wrongly|needlessly|carelessly|without (?:thought|thinking|looking|care)|should never|(?:has|have|had|was|were|been|being) (?:\w+ )?(?:forgotten|omitted by|overlooked|neglected|bungled|botched))\b/,
    /\b(?:does|do|did|is|has|have|was) (?:any(?:one|body)|no ?(?:one|body)|some(?:one|body)) (?:even |ever |actually )?(?:read\w*|look\w*|check\w*|notic\w*|car\w*|car(?:e|ed)|bother\w*|review\w*|see|seen|pay\w*)\b/,
    /\b(?:expect(?:ed)?|deserve[sd]?|hope[d]? for|want(?:ed)?|demand) (?:\w+ )?(?:better|more)\b|\bdo better\b|\b(?:it is|it.s|what) a (?:pity|shame)\b|\btoo bad\b/,
    /\b(?:could|might|would) (?:well |easily |probably |perhaps )?(?:not )?have (?:\w+ )?(?:kept|prevented|avoided|averted|spared|saved|changed|been (?:avoid|prevent|avert|spar|caught|different|fores|anticipat|notic|spott|intercept|mitigat|picked up|seen coming|handled|acted on|better|quicker|faster)\w*)\b/,
  ), spared: /\b(?:refractive|measurement|laboratory|lab) error\b|\b(?:sample|specimen|tube|redrawn|recollected|hemolyzed|contaminat\w+)\b|inborn|patient.{0,20}(?:by mistake|inadvertently|mistakenly|erroneously|in error)|(?:took|taken|ingested|swallowed)[^.?!]{0,30}(?:by mistake|inadvertently|mistakenly|in error)/i, message: judges },
  { words: anyOf(
    'i',
    inTurn(/\b(?:reported|referred|escalated|forwarded|sent|copied|counted|recorded|logged|noted|tracked|flagged|held|marked)\b[^.?!]{0,40}\b/, oneOf(
      /chairs?\b|chairman|chief|CMO|department head|medical (?:staff|executive|director)|executive committee|committee|peer review|performance|personnel|credential\w*|privileges|your (?:file|record|profile|name|evaluation)|leadership|administration/,
    ), /\b/),
    /\b(?:unanswered|open|overdue|late|outstanding|ignored|pending) (?:queries|query|requests?|answers?|replies|responses?)\b[^.?!]{0,60}\b(?:report|count|consequence|affect|reflect|chair|chief|committee|file|suspen|privileg|record|penal|noted|tracked)\w*/,
    /\b(?:third|fourth|fifth|final|yet another|repeated|second and last) (?:request|reminder|notice|query|ask|call|attempt|message)\b/,
    inTurn(/\b(?:different|another|better|other|more (?:specific|suitable|useful|helpful|acceptable)|new|proper|usable|acceptable) (?:answer|reply|response|selection|choice|diagnosis|term) (?:is|was|would be|will be|has to be|must be|needs? to be) /, oneOf(
      /needed|required|necessary|requested|expected|desired|wanted|due|appropriate|preferable|better|given|found|chosen|helpful/,
    ), /\b/),
    /\b(?:answer|reply|response|selection|choice|wording)\b[^.?!]{0,40}\b(?:does not|doesn.t|did not|didn.t|do not|don.t|cannot|can.t|will not|won.t|is not|isn.t|was not|wasn.t) (?:really |quite |actually )?(?:help|work|suffice|do|count|acceptable|sufficient|enough|useful|usable|adequate|what we|fit|solve|satisf\w+|accepted)\b/,
  ), message: presses },
  { words: anyOf(
    'i',
    inTurn(/\b(?:please|pls|kindly|can you|could you|would you|will you|do) (?:also |now |then |first )?/, oneOf(
      /order|obtain|start|stop|discontinue|transfuse|recheck|consult|refer|increase|decrease|scope|culture|image|rescan|taper|wean|resume|restart|diurese|intubate|initiate|administer|get (?:an? |the )?(?:CT|MRI|echo|consult|level|culture|biopsy|ECG|EKG|x-?ray)/,
    ), /\b(?! (?:a |the |your )?(?:date|time|note|addendum|reply|response))/),
    /\b(?:would|should|could|do)(?:n['’]t)? you (?:not )?(?:rather |also )?(?:want|wish|like|prefer|care) to (?!document|clarify|specify|add|state|answer|indicate|amend|reply|respond|comment|note|record|discuss|speak|talk|see the)\w+/,
    inTurn(/^\W*(?!document|clarify|specify|answer|respond|record|addend|writ|stat|reply)\w+ing [^.?!,;]{1,50} (?:might|would|could|may|should|seems?|is|was) (?:\w+ )?(?:be |have been )?(?:\w+ )?/, oneOf(
      /wise|prudent|advisable|reasonable|sensible|better|best|good|helpful|useful|appropriate|indicated|warranted|safer?|in order|worth\w*/,
    ), /\b/),
  ), spared: othersAdvise, message: advises },
  { words: /\b(?:raffles?|prize|gift ?cards?|coffee[- ]?cards?|lunch on|pizza|drawing for|entered (?:in|into) (?:the|a|our) (?:\w+ )?(?:draw\w*|raffle|contest|lottery)|rewards?|vouchers?|donuts?)\b/i, spared: /\bdiet|\bate\b|eating|food|allerg/i, message: presses },
  { words: /\b(?:really|seriously|honestly) ?\?|\b(?:makes?|made|making) (?:no|little) sense\b|\b(?:does not|doesn.t|did not|didn.t) make (?:\w+ )?sense\b|\b(?:illogical|nonsens\w+|absurd|ridiculous)\b/i, message: judges },
  { words: anyOf(
    'i',
    inTurn(/\b(?:sat|sits?|sitting|waiting|waits?|open|pending|unanswered|outstanding|overdue|in your (?:inbox|in-?basket|queue|worklist)|on your desk)\b[^.?!]{0,40}\b(?:for|since) (?:\w+ )?/, oneOf(
      /\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a|over/,
    ), / (?:\w+ )?(?:days?|weeks?|hours?|month)\b/),
    /\b(?:we|i|coding|CDI|HIM) (?:will |shall |must |have to |are going to |['’]ll )?escalat\w+\b|\bescalat\w+ (?:on|by|at|tomorrow|today|if|unless|next)\b/,
  ), spared: /culture|result|consult|biops|path|patient|\bpt\b|wound|abdomen|fracture/i, message: presses },
  { words: anyOf(
    'i',
    /\b(?:los[es]|lost|losing|forfeit\w*|gave up|give up) (?:his|her|their|your) (?:\w+ )?(?:privileges|rights)\b|\b(?:response times?|turnaround|your (?:answers|replies)) (?:is|are) (?:\w+ )?(?:tracked|monitored|ranked|compared|published|posted|scored)\b/,
    /\b(?:if|unless|without|until)\b[^.?!]{0,50}\b(?:reply|answer(?:ed)?|response|hear back|respond)\b[^.?!]{0,40}\byour (?:\w+ )?(?:list|cases?|schedule|block|vacation|parking|pay\w*|bonus|admissions|privileges|clinic (?:slots?|time))\b/,
    // What is held over whoever does not answer: privileges, an appointment, time in theatre.
    inTurn(/\b(?:(?:your|admitting|surgical|operating|clinical|hospital|staff|OR) (?:privileges|rights)|(?:re-?)?credential(?:l?ing|s)|re-?appointment|block time|OPPE|FPPE)\b[^.?!]{0,30}\b/, oneOf(
      /reviewed|review|affected|at (?:risk|stake)|in (?:question|jeopardy)|suspend\w*|held|cut|lost|limited|withdrawn|revoked|end|lapse|restricted|quer(?:y|ies)|note|show|count/,
    ), /\b/),
    /\b(?:quer(?:y|ies)|answers?|repl(?:y|ies)|responses?|deadline)\b[^.?!]{0,40}\b(?:your privileges|(?:re-?)?credential\w+|re-?appointment|block time|OPPE|FPPE)\b/,
    inTurn(/\b(?:answer|reply|respond|sign|complete this|finish this)\b[^.?!;:]{0,40}?[,;–—-]? (?:or|otherwise),? /, oneOf(
      /else\b|(?:you )?(?:expect|lose|face|risk)\b|(?:we|I|somebody|someone|administration|coding|HIM) (?:will |must |shall |have to |has to )?(?:stop|hold|halt|cut|close|cancel|suspend|pull|remove|block|report|tell|inform)\w*\b/,
      /(?:your|the) (?!colleague|partner|designee|resident|team|office|covering|PA\b|NP\b|nurse|answer|query|note|documentation|choice|own)(?:[\w-]+ ){0,3}(?:may|will|could|can|might|gets?|is|are)\b/,
    )),
  ), spared: /\b(?:outdoor|ground|grounds|smoking|pass|walk|smok)\w* privileges/i, message: presses },
];

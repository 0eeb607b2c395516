import { anyOf, inTurn, oneOf } from '../any-of';
import { judges, type Conduct } from './conduct-words';

/** What a house holds its people to. */
const standard = inTurn(/(?:our |the |your |their |this |hospital['’s]* |unit |ward |departmental |department |nursing |facility |house |local |accepted |usual |expected |good |own |safe |infection |prescribing |transfusion |fall |falls |sepsis )*/, oneOf(
  /standards?(?! (?:deviation|error|dose|approach|fashion|technique|precautions|treatment))|protocols?|polic(?:y|ies)|expectations?|(?:best |usual |accepted |good )?practice|pathways?(?! (?:goal|target|day))|bundles?|checklists?|procedures? manual/,
));

/** What nobody did, and what a standard would have asked: however politely it is put, it judges care. */
export const neglects: readonly Conduct[] = [
  { trace: /\b(?:nobody|no[- ]one|none of)\b/i, words: anyOf('i', inTurn(
    /\b(?:nobody|no[- ]one|none of (?:us|you|them|the (?:team|staff|nurses|residents|doctors|physicians)))\b (?:had |has |have |ever |even |on (?:the )?\w+ |in the \w+ |apparently |really |actually |then |else |was |were )*/, oneOf(
      /reconcil\w+|order\w*|check\w*|sent|drew|drawn|gave|restart\w*|resum\w+|start\w*|stopp?\w*|monitor\w*|wean\w*|turned (?:him|her|the)|reposition\w*|assess\w*|examin\w*|review\w*|adjust\w*|held|replac\w+|repla?et\w+|called|escalat\w+|follow\w*/,
      /cultur\w+|chang\w+|remov\w+|consult\w*|treat\w*|address\w*|act(?:ed|ing)?|recogni[sz]\w+|weigh\w*|inspect\w*|fed|walk\w*|mobili[sz]\w+|test\w*|screen\w*|read|look\w*|question\w*|prescrib\w+|titrat\w+|clean\w*|irrigat\w+|flush\w*|notif\w+|paged|inform\w*|interven\w+|respond\w*|picked|noticed|thought|bothered|caught|repeat\w*|trend\w*/,
    ), /\b/)), spared: /\b(?:at home|household|in (?:the|his|her) family|neighbou?rs?|bystanders?|witness\w*)\b/i, message: judges },
  { trace: /standard|protocol|polic|expectation|practice|pathway|bundle|checklist/i, words: anyOf('i', inTurn(/\b/, oneOf(
    /below|beneath|short of|not up to|outside(?: of)?|contrary to|against|in breach of|in violation of|violat(?:es?|ed|ing)|breach(?:es|ed)?|not (?:in line|in keeping|in accordance|consistent) with|ignor(?:ed|ing)|without regard (?:to|for)/,
    /depart(?:s|ed)? from|deviat(?:es|ed|ion) from|(?:does|did|do|was|were|is)(?: not|n['’]t) (?:meet|follow|comply with|conform to|reach|observe|done per|what)|fail(?:s|ed)? to (?:meet|follow|comply with|observe)|not (?:followed|met|observed) (?:as )?(?:by )?/,
    /would have (?:required|called for|meant|been)|not what/,
  ), / /, standard, /\b/)), spared: /\b(?:percentile|z-?score|growth|gestational age|centile|weight for|intake|against medical)\b/i, message: judges },
  // What a rule asks for, where something else was done.
  { trace: /although|though|despite|whereas|but /i, words: anyOf(
    'i',
    inTurn(/\b(?:although|though|even though|whereas|but) /, standard, /(?: \w+)? (?:requires?|calls? for|demands?|asks? for|states?|says?|mandates?|expects?|is|sets?)\b/),
    inTurn(/\bdespite /, standard, /\b/),
  ), message: judges },
];

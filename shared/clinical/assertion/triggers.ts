/**
 * What decides whether words are affirmed: general triggers in the manner of NegEx and ConText (Chapman 2001, Harkema 2009). `before`
 * stands before what it rules, `after` behind it; `ends` closes the reach of what came before; `seeming` only looks like a trigger.
 */
export const seeming: readonly string[] = [
  'no increase', 'no change', 'no significant change', 'no interval change', 'not only', 'no further', 'not certain', 'not certain if', 'not certain whether', 'gram negative', 'gram-negative', 'not necessarily', 'without difficulty', 'no doubt', 'not drain', 'not cause', 'not extend', 'not clearly', 'no suspicious change',
  'not been able', 'negative pressure', 'no known', 'not improve', 'not improved', 'not better', 'no improvement', 'no worse', 'not worse', 'not well controlled', 'not controlled', 'no longer able', 'no better',
  'coombs negative', 'hormone receptor negative', 'rh negative', 'not taking', 'no relief', 'coagulase negative', 'coagulase-negative', 'coag negative', 'coag-negative', 'triple negative', 'triple-negative', 'lactose negative',
];

export const negatesBefore: readonly string[] = [
  'no', 'not', 'without', 'denies', 'denied', 'denying', 'deny', 'negative for', 'no evidence of', 'no sign of', 'no signs of', 'no evidence to suggest', 'absence of', 'free of', 'free from', 'never', 'never had', 'never developed', 'neither', 'nor', 'none of', 'no longer', 'non', 'cannot see', 'cannot', 'ruled out for',
  'rules out', 'ruled out', 'failed to reveal', 'fails to reveal', 'did not reveal', 'does not reveal', 'did not show', 'does not have', 'did not have', 'do not have', "doesn't have", "didn't have", 'does not appear', 'does not exhibit', 'did not exhibit', 'declines', 'declined', 'lack of', 'lacks', 'lacked', 'unremarkable for', 'normal without', 'with no', 'without any',
  'rather than', 'instead of', 'resolution of', 'resolved', 'not had', 'not have', 'no abnormal', 'no new', 'no acute', 'no obvious', 'no significant', 'no definite', 'no history of', 'no cause of', 'no complaints of', 'no findings of', 'no mammographic evidence of', 'no radiographic evidence of', 'no suspicious', 'not associated with', 'not complain of', 'not demonstrate', 'not feel', 'not know of', 'not note',
  'not reveal', 'not see', 'not to be', 'patient was not', 'sufficient to rule out', 'with no evidence of', 'negative', 'no focal', 'not exhibit', 'not show', 'unable to appreciate', 'unable to identify', 'checked for', 'test for', 'nonreactive',
];

export const negatesAfter: readonly string[] = [
  'was ruled out', 'is ruled out', 'are ruled out', 'were ruled out', 'has been ruled out', 'have been ruled out', 'being ruled out', 'ruled out', 'unlikely', 'is unlikely', 'was unlikely', 'not seen', 'was not seen', 'were not seen', 'is not seen', 'not identified', 'was not identified', 'not found', 'was not found', 'not present', 'is not present', 'was not present', 'not appreciated',
  'is absent', 'was absent', 'absent', 'are absent', 'is negative', 'was negative', 'were negative', 'are negative', 'negative', 'not demonstrated', 'not detected', 'not noted', 'was not noted', 'free', 'has resolved', 'have resolved', 'resolved', 'has been negative', 'not evident', 'did not occur', 'not visualized', 'are not seen', 'was denied', 'were denied', 'nonreactive', 'not reproduced', 'excluded', 'was excluded', 'is excluded', 'disproven',
];

export const pastBefore: readonly string[] = [
  'history of', 'h/o', 'hx of', 'hx', 'history', 'past medical history of', 'past history of', 'previous', 'previously', 'prior', 'status post', 's/p', 'in the past', 'remote', 'former', 'formerly', 'old', 'history is significant for', 'history includes', 'medical history significant for', 'history is notable for', 'past', 'known history of', 'prior history of', 'years ago had', 'last year', 'last month', 'last week', 'childhood', 'had been treated for', 'treated in the past for',
];
export const pastAfter: readonly string[] = ['years ago', 'year ago', 'months ago', 'month ago', 'in the past', 'last year', 'last month', 'in childhood', 'as a child', 'decades ago', 'previously', 'by history', 'in remission', 'in her youth', 'in his youth'];

export const supposedBefore: readonly string[] = [
  'if', 'should', 'return for', 'return if', 'return to the emergency department for', 'call for', 'call if', 'monitor for', 'watch for', 'observe for', 'risk of', 'risk for', 'at risk for', 'risks of', 'risks include', 'risks including', 'prophylaxis', 'prophylaxis for', 'in case of', 'in the event of', 'as needed for', 'prn', 'p.r.n.', 'to prevent', 'prevention of', 'precautions', 'screening for', 'screen for', 'evaluate for', 'evaluation for', 'work-up for', 'workup for', 'potential for', 'unless', 'when',
];
export const uncertainBefore: readonly string[] = ['possible', 'possibly', 'probable', 'probably', 'likely', 'suspected', 'suspicion of', 'suspicion for', 'suspicious for', 'suspect', 'concern for', 'concerning for', 'concern of', 'concerned about', 'cannot exclude', 'cannot rule out', 'could be', 'may be', 'may represent', 'might be', 'questionable', 'question of', 'presumed', 'presumptive', 'versus', 'vs', 'vs.', 'rule out', 'r/o', 'to rule out', 'differential includes', 'differential diagnosis includes', 'worrisome for', 'compatible with', 'consistent with', 'suggestive of', 'suggesting', 'suggests', 'evidence of possible', 'working diagnosis of', 'be ruled out for'];
export const uncertainAfter: readonly string[] = ['is suspected', 'was suspected', 'suspected', 'is possible', 'is likely', 'cannot be excluded', 'cannot be ruled out', 'could not be excluded', 'not excluded', 'is considered', 'was considered', 'be ruled out', 'is questionable', 'versus', 'vs'];

export const ofFamily: readonly string[] = [
  'mother', 'father', 'brother', 'sister', 'son', 'daughter', 'aunt', 'uncle', 'grandmother', 'grandfather', 'cousin', 'sibling', 'siblings', 'parents', 'parent', 'family history', 'family history of', 'fhx', 'fh', 'maternal', 'paternal', 'relatives', 'family member', 'family members', "mother's", "father's", 'brothers', 'sisters', 'twin',
];

export const ends: readonly string[] = ['but', 'however', 'except', 'except for', 'apart from', 'aside from', 'other than', 'although', 'though', 'nevertheless', 'yet', 'still', 'secondary to', 'because', 'since', 'due to', 'which', 'who', 'presents', 'presented', 'presenting', 'complains of', 'complained of', 'complaining of', 'reports', 'reported', 'reporting', 'developed', 'positive for', 'there is', 'there are', 'there was', 'has', 'is', 'was admitted', 'admitted', 'now', 'currently', 'with the exception of', 'cause of', 'causes of', 'reason for', 'origin of', 'source of', 'as well as a', 'status', 'then', 'did have', 'does have', 'given', 'she', 'he', 'patient', 'was found', 'were found', 'was', 'were', 'trigger event for'];

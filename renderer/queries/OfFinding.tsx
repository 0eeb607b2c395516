import { MessageCircleQuestion } from 'lucide-react';
import { useMay } from '../accounts';
import { IconButton, runCommand } from '../ui';

/** The way from a finding of the check to a question. */
export function OfFinding() {
  return useMay('queries.saveDraft') ? <IconButton label="Ask the provider about this" icon={MessageCircleQuestion} shortcut="Q" onPress={() => runCommand('ask-provider')} /> : null;
}

import { CloudOff } from 'lucide-react';
import { Button } from '../ui';
import { useOutbox } from './store';
import { markWords } from './words';

/** In the status line while something waits for a server that does not answer, or for a person; a press shows what. */
export function OutboxMark({ onShow }: { readonly onShow: () => void }) {
  const words = useOutbox(({ rows, network }) => (network === null ? null : markWords({ waiting: rows.filter(isWaiting).length, refused: rows.filter(({ state }) => state === 'refused').length, network })));
  return words === null ? null : <Button variant="quiet" icon={CloudOff} ariaLabel={`${words}. Show what is being sent`} onPress={onShow}>{words}</Button>;
}

function isWaiting({ state }: { readonly state: string }): boolean {
  return state === 'queued' || state === 'sending' || state === 'recalling';
}

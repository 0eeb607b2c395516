import type { Command } from '../ui';

/**
 * The commands that match what was typed, best first. Every typed word must begin a word of the title or
 * group, or failing that stand somewhere in them; `go au` finds "Go to the audit log".
 */
export function searchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = wordsOf(typed);
  return commands
    .map((command, order) => ({ command, order, score: scoreOf(command, wanted) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .map(({ command }) => command);
}

function scoreOf({ title, group }: Command, wanted: readonly string[]): number {
  const words = wordsOf(title);
  let score = 1;
  for (const word of wanted) {
    const at = words.findIndex((each) => each.startsWith(word));
    if (at >= 0) score += 8 - Math.min(at, 4);
    else if (group.toLowerCase().startsWith(word)) score += 3;
    else if (title.toLowerCase().includes(word)) score += 2;
    else return 0;
  }
  return score;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

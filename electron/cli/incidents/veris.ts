import { mapVeris, summarise, summaryLines, verisIncidentSchema, type MappedIncident } from '../../../shared/incidents/veris';
import { z } from '../../../shared/kernel';
import { usage } from '../run';
import { nameOf, readText } from './json-file';

/** Maps every incident of the files, prints each and then how much could be mapped. A file that is none is told; the others are mapped. */
export function mapVerisFiles(files: readonly string[], { json }: { readonly json: boolean }): void {
  const mapped: MappedIncident[] = [];
  for (const file of files) {
    const read = recordsOf(file);
    if (!read.ok) {
      usage(`${read.why}.`);
      continue;
    }
    for (const [index, value] of read.records.entries()) {
      const place = read.records.length === 1 ? nameOf(file) : `${nameOf(file)}, element ${index + 1}`;
      const incident = verisIncidentSchema.safeParse(value);
      if (!incident.success) {
        usage(`${place}: this is no VERIS incident (${incident.error.issues.map(({ path, message }) => `${path.join('.') || 'incident'}: ${message}`).join('; ')}).`);
        continue;
      }
      const record = mapVeris(incident.data);
      mapped.push(record);
      process.stdout.write(json ? `${JSON.stringify({ file: place, ...record })}\n` : pageOf(place, record));
    }
  }
  const healthCare = mapped.filter((record) => record.healthCare);
  if (json) process.stdout.write(`${JSON.stringify({ summary: { all: summarise(mapped), healthCare: summarise(healthCare) } })}\n`);
  else process.stdout.write(`${[...summaryLines('All incidents', summarise(mapped)), ...summaryLines('Of health care (NAICS 62)', summarise(healthCare))].join('\n')}\n`);
}

type Records = { readonly ok: true; readonly records: readonly unknown[] } | { readonly ok: false; readonly why: string };

function recordsOf(file: string): Records {
  const read = readText(file);
  if (!read.ok) return read;
  try {
    const value: unknown = JSON.parse(read.text);
    return { ok: true, records: z.array(z.unknown()).safeParse(value).data ?? [value] };
  } catch {
    return { ok: false, why: `${nameOf(file)}: this is no JSON` };
  }
}

function pageOf(place: string, { type, ocrType, location, kinds, happened, discovered, notified, people, state, notMapped }: MappedIncident): string {
  const said = (value: string | null): string => value ?? 'not known';
  const lines = [
    `${place}: ${said(type)} (${said(ocrType)}), on ${said(location?.join(', ') ?? null)}, ${said(kinds?.join(', ') ?? null)}, people: ${said(people === null ? null : String(people))}`,
    `  happened ${said(happened)}, discovered ${said(discovered)}, made known ${said(notified)}, organisation in ${said(state)}`,
    ...notMapped.map(({ field, why }) => `  ${field}: ${why}`),
  ];
  return `${lines.join('\n')}\n`;
}

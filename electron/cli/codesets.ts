import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { books, systems } from '../../shared/codesets';
import { localDate } from '../../shared/kernel';
import { diffJsonHelp, diffReleases } from './codesets-diff';
import { importFiles } from './codesets-import';
import { listReleases } from './codesets-list';
import { showPcs } from './codesets-pcs';
import { findPlacesOfService } from './codesets-places';
import { searchCodes } from './codesets-search';
import { showCode } from './codesets-show';
import { exitCodeHelp, parseDate } from './run';

/** `codesets import`, `codesets search`, `codesets pcs`, `codesets show`, `codesets diff`, `codesets places` and `codesets list`. */
export function addCodesetsCommands(program: Command): void {
  const codesets = program.command('codesets').description('import, search and list the code sets of a reference database');
  const reference = (): Option => new Option('--reference <file>', 'the reference database; made when importing into a new one').makeOptionMandatory();
  const json = (): Option => new Option('--json', 'one JSON object a line on stdout').default(false);

  codesets
    .command('import')
    .description('import release files: order files of ICD-10-CM and ICD-10-PCS, HCPCS Level II as 320-character records, CSV or workbook, your licensed CPT file, place of service codes, and of ICD-10-CM the XML of Tabular List, Alphabetic Index, External Cause Index, Table of Neoplasms, Table of Drugs and the conversion table’s workbook')
    .argument('<paths...>', 'the files as their publishers release them; of a ZIP archive, every book in it')
    .addOption(reference())
    .option('--release <name>', "the release's name, where the file's name does not say (one file only)")
    .option('--effective-from <date>', 'its first day, YYYY-MM-DD (one file only)', parseDate)
    .option('--effective-to <date>', 'its last day, YYYY-MM-DD (one file only)', parseDate)
    .addOption(json())
    .addHelpText('after', `\nEach file is imported whole or not at all; one of the same system, book and name is replaced.${exitCodeHelp('does not occur')}`)
    .action(importFiles);

  codesets
    .command('search')
    .description('find codes by code, by the beginning of a code, or by words of their titles')
    .addArgument(new Argument('[text...]', 'a code, or words in any order'))
    .addOption(reference())
    .addOption(new Option('--system <system>', 'which code sets').choices([...systems, 'all']).default('all'))
    .addOption(new Option('--date <date>', 'the date of service, whose releases are searched').argParser(parseDate).default(localDate(Date.now()), 'today'))
    .addOption(new Option('--limit <count>', 'how many hits').argParser(parseCount).default(10))
    .option('--billable-only', 'leave headers and modifiers out', false)
    .option('--queries <file>', 'many queries: one JSON object {"id", "query"} a line')
    .addOption(json())
    .addHelpText('after', exitCodeHelp('nothing was found (of many queries: by none)'))
    .action(searchCodes);

  codesets
    .command('pcs')
    .description('show a table of ICD-10-PCS, or what may follow the first characters of a code')
    .addOption(reference())
    .option('--table <code>', 'the three characters of a table: its rows, as far as their codes are valid')
    .option('--build <start>', 'up to seven characters of a code: what may follow, axis by axis; of a whole code, what each character means')
    .addOption(new Option('--date <date>', 'the date of discharge, whose codes are valid').argParser(parseDate).default(localDate(Date.now()), 'today'))
    .addOption(json())
    .addHelpText('after', exitCodeHelp('no code begins so'))
    .action(showPcs);

  codesets
    .command('show')
    .description('show a code as JSON: where it stands in the release in force and, of ICD-10-CM, every note of the Tabular List that holds for it, its 7th characters, other sides and what replaced it')
    .argument('<code>', 'a code, with or without its decimal point')
    .addOption(reference())
    .addOption(new Option('--system <system>', 'which code set; else each that has such a code').choices([...systems]))
    .addOption(new Option('--date <date>', 'the date of service, whose releases are used').argParser(parseDate).default(localDate(Date.now()), 'today'))
    .addOption(json())
    .addHelpText('after', exitCodeHelp('no release in force has the code'))
    .action(showCode);

  codesets
    .command('diff')
    .description('tell what changed between two releases: codes, titles, fields and, of the books, every note, term, value and definition')
    .argument('<before>', 'the name of a release, as codesets list has it: FY2025')
    .argument('<after>', 'the name of another: FY2026')
    .addOption(reference())
    .addOption(new Option('--system <system>', 'one code set; else each that has both').choices([...systems]))
    .addOption(new Option('--book <book>', 'one book; else each that is there in both').choices([...books]))
    .addOption(json())
    .addHelpText('after', `${diffJsonHelp}${exitCodeHelp('something changed')}`)
    .action(diffReleases);

  codesets
    .command('places')
    .description('find places of service by number or words; without any, list them all')
    .addArgument(new Argument('[text...]', 'a number of two digits, or words in any order'))
    .addOption(reference())
    .addOption(new Option('--date <date>', 'the date of service, whose table is used').argParser(parseDate).default(localDate(Date.now()), 'today'))
    .addOption(json())
    .addHelpText('after', exitCodeHelp('nothing was found'))
    .action(findPlacesOfService);

  codesets
    .command('list')
    .description('list the releases of a reference database')
    .addOption(reference())
    .addOption(json())
    .addHelpText('after', exitCodeHelp('it holds no release'))
    .action(listReleases);
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 200) throw new InvalidArgumentError('It must be a whole number from 1 to 200.');
  return count;
}

/** Settings in the form in which `reg.exe query <key> /s` prints them: numbers as REG_DWORD, lists as JSON. */
export function registryOutput(key: string, settings: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(settings).map(([name, value]) => {
    if (typeof value === 'number') return `    ${name}    REG_DWORD    0x${value.toString(16)}`;
    return `    ${name}    REG_SZ    ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  return ['', key, ...lines, '', ''].join('\r\n');
}

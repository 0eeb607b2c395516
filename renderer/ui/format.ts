import { localDate, type CalendarDate } from '../../shared/kernel';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-03-12` → `12 Mar 2026`: unlike 3/12/2026, it can be read in only one way. */
export function formatDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `14:07`, in the machine's own zone. */
export function formatTime(instant: number): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** `12 Mar 2026, 14:07`, in the machine's own zone. */
export function formatDateTime(instant: number): string {
  return `${formatDate(localDate(instant))}, ${formatTime(instant)}`;
}

/** `1,204`: grouped, so that columns of counts can be read. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** `820 B`, `14 kB`, `3.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `8 seconds`, `2 minutes`: how long to wait, said, not counted. */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

/** `0:45`, `12:05`: what is left, counted. */
export function formatClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A stretch of time in its largest two units: `2 d 4 h`, `3 h 20 min`, `12 min`; never less than a minute. */
export function formatStretch(ms: number): string {
  if (ms >= 2 * dayMs) return `${Math.floor(ms / dayMs)} d ${Math.floor((ms % dayMs) / hourMs)} h`;
  if (ms >= hourMs) return `${Math.floor(ms / hourMs)} h ${Math.floor((ms % hourMs) / minuteMs)} min`;
  return `${Math.max(1, Math.floor(ms / minuteMs))} min`;
}

import { booksOf, editionFor, type Book, type ListedRelease, type System } from '../../shared/codesets';
import { bookWords, systemWords } from './words';
import styles from './codesets.module.css';

/** Which edition of each other book of a system is used on a day; one of another year is said to be so. */
export function BooksOf({ system, date, releases }: { readonly system: System; readonly date: string; readonly releases: readonly ListedRelease[] }) {
  const books: readonly Book[] = booksOf[system];
  const others = books.flatMap((book) => (book === 'codes' ? [] : [book]));
  if (others.length === 0) return null;
  return (
    <ul className={styles['books']} aria-label={`Books of ${systemWords[system]}`}>
      {others.map((book) => {
        const edition = editionFor(releases, system, book, date);
        return (
          <li key={book} data-missing={edition === null}>
            <span>{bookWords[book]}</span>
            <span>{edition === null ? 'not loaded' : edition.release.name}{edition !== null && edition.why !== 'in-force' && <span className={styles['otherYear']}> another year</span>}</span>
          </li>
        );
      })}
    </ul>
  );
}

import { Button, EmptyState } from '../../ui';

/** What the builder says where no tables are loaded: which file to import, and from whom. */
export function NoTables({ onOpenCodesets, onClose }: { readonly onOpenCodesets: () => void; readonly onClose: () => void }) {
  return (
    <EmptyState
      title="No PCS tables are loaded"
      text="Codes are built from the “ICD-10-PCS Code Tables and Index” archive that CMS publishes for each fiscal year; the file with the tables has a name such as icd10pcs_tables_2026.xml. The same archive holds the index and the definitions."
      actions={
        <>
          <Button dataFocus="pcs" onPress={onClose}>Close</Button>
          <Button variant="primary" autoFocus onPress={onOpenCodesets}>Go to code sets</Button>
        </>
      }
    />
  );
}

import type { ComponentProps } from 'react';
import { Table, WideTable } from '../kit/table/table.js';

/** The numbers of a report: a grid at every size, since they are compared with each other. */
export function Numbers<Row>(table: Omit<ComponentProps<typeof Table<Row>>, 'grid'>) {
  return (
    <WideTable label={table.caption}>
      <Table {...table} grid />
    </WideTable>
  );
}

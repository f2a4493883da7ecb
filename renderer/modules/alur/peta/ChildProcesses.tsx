import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/Card.tsx';
import record from '../record.module.css';
import type { ProcessNode } from './processTree.ts';

/** The processes of a group. */
export function ChildProcesses({ nodes, indukId }: { nodes: readonly ProcessNode[]; indukId: string }) {
  const children = nodes.filter((node) => node.indukId === indukId);
  return (
    <Card title="Proses di bawahnya">
      <ul className={record.links}>
        {children.map((node) => (
          <li key={node.id}>
            <Link to="/peta-proses/$prosesId" params={{ prosesId: node.id }}>
              {node.kode} {node.nama}
            </Link>
            {node.perkaraBerjalan > 0 && (
              <span className={record.sub}> · {node.perkaraBerjalan.toLocaleString('id-ID')} berjalan</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

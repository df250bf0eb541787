import type { PreparedReport } from "./items/prepare";
import { renderRunbook } from "./runbook";
export function renderHtml(report: PreparedReport) { return renderRunbook(report); }

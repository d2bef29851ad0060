import { readPolicy } from '../src/corpus/policies.js';
import type { Document } from '../src/law/document.js';

/** A small regulation of our own, in the form in which an organisation would give it. */
export const SOUKO_TEXT = `---
id: souko
title: 倉庫管理規程
shortTitle: 規程
audience: public
edition: 令和7年4月1日
errata:
  - at: 第4条第2号
    printed: 備備品
    reads: 備品
    why: 文字が重なっています
---
# 倉庫管理規程

(目的)
第1条 この規程は、倉庫の管理について必要な事項を定める。

(定義)
第2条 この規程において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。

(1) 備品

倉庫に保管する机、椅子その他の物品をいう。

(2) 管理者

倉庫を管理する課の長をいう。

(点検)
第3条 管理者は、毎月、備品の点検を行う。ただし、休館中は、この限りでない。

(事故の報告)
第4条 次の事故が起きたときは、直ちに報告しなければならない。

(1) 火災
(2) 備備品の亡失

(貸出しの禁止)
第5条 管理者は、第2条第1号の備品を私用に供してはならない。
`;

export const SOUKO: Document = (() => {
  const { value, issues } = readPolicy({ path: 'policies/souko.md', text: SOUKO_TEXT });
  if (value === undefined) throw new Error(issues.map(({ problem }) => problem).join('\n'));
  return value;
})();

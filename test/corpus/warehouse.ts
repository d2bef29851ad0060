/** A town that does not exist has rules for its warehouse: everybody may read these. */
export const WAREHOUSE = `---
id: soko
title: 見本町倉庫管理規程
shortTitle: 倉庫規程
audience: public
edition: 令和7年4月1日
---

# 見本町倉庫管理規程

（目的）
第1条　この規程は、倉庫の管理について必要な事項を定めることを目的とする。

（定義）
第2条　この規程において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
(1) 倉庫　物品を保管する建物をいう。
(2) 管理人　倉庫の鍵を預かる者をいう。

（鍵の扱い）
第3条　管理人は、鍵を次のとおり扱わなければならない。
(1) 金庫に保管すること。
(2) 貸すときは、次の事項を台帳に書くこと。
ア　貸した日
イ　借りた者の氏名
(3) なくしたときは、直ちに町長に報告すること。

（点検）
第4条　管理人は、年に2回、倉庫を点検しなければならない。ただし、災害のときは、この限りでない。
`;

/** … and for its night watch: staff alone. None of its telling words stands in the other document. */
export const NIGHT_WATCH = `---
id: keibi
title: 夜間警備要領
shortTitle: 警備要領
audience: staff
---

# 夜間警備要領

（巡回）
第1条　警備員は、裏門から巡回を始める。

（定義）
第2条　この要領において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
(1) 番犬　裏門で飼う犬をいう。

（合言葉）
第3条　合言葉は、警備員のあいだで毎晩改める。

（餌）
第4条　番犬の餌は、警備員が用意する。

（点呼）
第5条　警備員は、深夜に点呼を受ける。
`;

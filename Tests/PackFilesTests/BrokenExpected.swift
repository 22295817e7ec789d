extension Broken {
    /// Each case's faults, by its `why`: place and words.
    static let expected: [String: [String]] = [
        "a basis beyond the last article": [
            #"mini/figures.yaml:3:102: 《借用法》第九十九条: the statute has only 30 articles"#
        ],
        "a bracket that stays open": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:24:9: not YAML: did not find expected ',' or ']'"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "a content that no rule demands": [
            #"mini/report.yaml:6:14: 'praise' is not one of: results, shortcomings, leaders, plan, other"#
        ],
        "a day that does not exist": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:5:19: month 2 of 2020 has no day 30"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "a decisive field that is no date": [
            #"mini/procedures/loan.yaml:8:11: 'purpose' is no date field"#
        ],
        "a dimension that is not counted": [
            #"mini/figures.yaml:2:108: 'loan.granted' is not told apart by 'colour'; by: purpose"#
        ],
        "a document that needs an unknown field": [
            #"mini/procedures/loan.yaml:40:51: no field 'wish'; known: day, deposit, purpose"#
        ],
        "a document that no act produces": [
            #"mini/procedures/loan.yaml:38:1: no act produces the document 'permit'"#
        ],
        "a figure of itself": [
            #"mini/figures.yaml:3:3: 'loan.all' rests on itself"#
        ],
        "a figure that stays open": [
            #"mini/report.yaml:8:9: '出借{loan.granted。': '{' without '}'"#
        ],
        "a figure without a definition": [
            #"mini/figures.yaml:3:13: expected one of: measure, total, stock, opening, ratio, change"#,
            #"mini/figures.yaml:3:72: unknown key 'totals'; expected one of: basis, change, counted, decimals, en, form, mark, measure, opening, ratio, scale, source, stock, total, unit, zh"#,
        ],
        "a key that stands twice": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:3:1: the key 'en' stands twice"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "a length that is none": [
            #"mini/procedures/loan.yaml:38:37: length 'soon': expected a whole number from 1 to 9999 first, as in '20wd'"#
        ],
        "a list where a table belongs": [
            #"mini/procedures/loan.yaml:9:3: expected a table (key: value), found a list"#
        ],
        "a merge key is only an unknown key": [
            #"mini/procedures/loan.yaml:4:1: unknown key '<<'; expected one of: acts, credential, decisive, disclosure, documents, duplicates, en, fields, in-force, key, measures, number, parties, periods, procedure, stages, statute, title, zh"#
        ],
        "a missing key": [
            #"mini/procedures/loan.yaml:1:1: 'zh' is missing"#
        ],
        "a name that is not ASCII": [
            #"mini/procedures/loan.yaml:12:3: '日期': a name has ASCII letters, digits, '-', '_' and '.' only"#,
            #"mini/procedures/loan.yaml:19:70: no field 'day'; known: deposit, purpose, 日期"#,
            #"mini/procedures/loan.yaml:27:31: no field 'day'; known: deposit, purpose, 日期"#,
        ],
        "a name with a space": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:42:3: 'gra nted': a name has ASCII letters, digits, '-', '_' and '.' only"#,
            #"mini/procedures/loan.yaml:42:15: unknown key 'count'; expected one of: "#,
            #"mini/procedures/loan.yaml:42:29: unknown key 'per'; expected one of: "#,
            #"mini/procedures/loan.yaml:42:42: unknown key 'by'; expected one of: "#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "a negative amount": [
            #"mini/procedures/loan.yaml:27:47: expected an amount of yuan such as 5000 or 0.50, found '-5'"#
        ],
        "a negative threshold": [
            #"mini/statutes.yaml:16:35: expected an amount of yuan such as 5000 or 0.50, found '-5000'"#
        ],
        "a number in words": [
            #"mini/procedures/loan.yaml:7:8: no field 'purpose'; known: day, deposit"#,
            #"mini/procedures/loan.yaml:11:41: expected a whole number, found 'two hundred'"#,
            #"mini/procedures/loan.yaml:11:54: unknown key 'personal'; expected one of: en, text, zh"#,
            #"mini/procedures/loan.yaml:19:61: no field 'purpose'; known: day, deposit"#,
            #"mini/procedures/loan.yaml:40:42: no field 'purpose'; known: day, deposit"#,
            #"mini/procedures/loan.yaml:42:46: no field 'purpose'; known: day, deposit"#,
        ],
        "a number that no act gives": [
            #"mini/procedures/loan.yaml:6:1: no act has 'numbers: yes'"#
        ],
        "a number without its serial": [
            #"mini/procedures/loan.yaml:6:1: '借〔{year}〕号': expected {serial} in it"#
        ],
        "a period that nothing starts": [
            #"mini/procedures/loan.yaml:31:1: no act starts the period 'answer'"#
        ],
        "a period without an article": [
            #"mini/procedures/loan.yaml:31:1: the period 'answer' names no article (only 'late: target' may do without)"#
        ],
        "a quotation that stays open": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:42:56: not YAML: found unexpected end of stream"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "a range upside down": [
            #"mini/procedures/loan.yaml:13:42: '5000..0': expected a range such as 1..2, 2.. or 3"#,
            #"mini/procedures/loan.yaml:19:82: no field 'deposit'; known: day, purpose"#,
        ],
        "a ratio of one": [
            #"mini/figures.yaml:3:79: expected [part, whole]"#
        ],
        "a stage that nothing reaches": [
            #"mini/procedures/loan.yaml:14:1: no path leads to the stage 'lost'"#
        ],
        "a stage without an end": [
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'asked' can never end"#,
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'granted' can never end"#,
            #"mini/procedures/loan.yaml:14:1: no path leads to the stage 'returned'"#,
        ],
        "a statute that was repealed before": [
            #"mini/procedures/loan.yaml:38:48: 《旧法》第七条 is in force on none of the days of the rule"#
        ],
        "a tab for indentation": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:3:1: not YAML: found a tab character that violates indentation"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "a text shorter than nothing": [
            #"mini/procedures/loan.yaml:11:41: '-1': a text has room for 1 character or more"#
        ],
        "a word where a table belongs": [
            #"mini/procedures/loan.yaml:18:1: no act opens a matter (one without 'from')"#,
            #"mini/procedures/loan.yaml:18:7: expected a table (key: value), found 'none'"#,
            #"mini/procedures/loan.yaml:19:1: unknown key 'more'; expected one of: acts, credential, decisive, disclosure, documents, duplicates, en, fields, in-force, key, measures, number, parties, periods, procedure, stages, statute, title, zh"#,
            #"mini/procedures/loan.yaml:36:11: no act 'ask'; known: none"#,
            #"mini/procedures/loan.yaml:37:12: no act 'grant'; known: none"#,
            #"mini/procedures/loan.yaml:43:12: the measure 'loan.granted' counts no act"#,
            #"mini/procedures/loan.yaml:43:21: no act 'grant'; known: none"#,
        ],
        "an act that is nobody's": [
            #"mini/procedures/loan.yaml:21:5: the act 'grant' is nobody's: 'by' names no role"#
        ],
        "an act that numbers without a pattern": [
            #"mini/procedures/loan.yaml:1:1: an act numbers the matter and the procedure has no 'number'"#
        ],
        "an alias of nothing": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:23:9: not YAML: found undefined alias"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "an article beyond the last": [
            #"mini/procedures/loan.yaml:38:48: 《借用法》第三十一条: the statute has only 30 articles"#
        ],
        "an article without a number": [
            #"mini/procedures/loan.yaml:38:48: '第七款条': expected an article such as 第二十九条"#
        ],
        "an end before the beginning": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:5:31: ends on 2019-01-01, before it begins on 2020-01-01"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "an unknown act": [
            #"mini/procedures/loan.yaml:31:1: no act ends the period 'answer'"#,
            #"mini/procedures/loan.yaml:36:12: no act 'give'; known: ask, grant, return"#,
        ],
        "an unknown consequence": [
            #"mini/procedures/loan.yaml:37:11: 'never' is not one of: warns, closes, waits, target"#
        ],
        "an unknown document": [
            #"mini/procedures/loan.yaml:28:17: no document 'paper'; known: permit"#,
            #"mini/procedures/loan.yaml:39:1: no act produces the document 'permit'"#,
        ],
        "an unknown document in a gate": [
            #"mini/procedures/loan.yaml:27:32: no document 'paper'; known: permit"#
        ],
        "an unknown field": [
            #"mini/procedures/loan.yaml:19:75: no field 'colour'; known: day, deposit, purpose"#
        ],
        "an unknown figure in a sentence": [
            #"mini/report.yaml:8:9: no figure 'loan.lent'"#
        ],
        "an unknown figure in an equation": [
            #"mini/figures.yaml:5:13: no figure 'loan.none'"#
        ],
        "an unknown key": [
            #"mini/procedures/loan.yaml:7:1: unknown key 'titel'; expected one of: acts, credential, decisive, disclosure, documents, duplicates, en, fields, in-force, key, measures, number, parties, periods, procedure, stages, statute, title, zh"#
        ],
        "an unknown key in a gate": [
            #"mini/procedures/loan.yaml:27:87: unknown key 'extra'; expected one of: cite, clear, en, mark, require, zh"#
        ],
        "an unknown kind of party": [
            #"mini/procedures/loan.yaml:9:56: 'robot' is not one of: person, organisation"#
        ],
        "an unknown reach of a role": [
            #"mini/roles.yaml:3:50: 'much' is not one of: own, turn, unit, office, all"#
        ],
        "a partner who sees everything": [
            #"mini/roles.yaml:3:46: a role of the kind partner sees 'office' at most"#
        ],
        "an unknown duty of a role": [
            #"mini/roles.yaml:3:50: 'rule' is not one of: assign, figures, audit, packs"#
        ],
        "a resident with a duty": [
            #"mini/roles.yaml:3:47: a role of the kind resident has no duties in the office"#
        ],
        "a role of the staff for everybody": [
            #"mini/roles.yaml:3:44: only a role of the kind resident can be everybody's"#
        ],
        "an unknown kind of role": [
            #"mini/roles.yaml:3:37: 'boss' is not one of: staff, resident, partner, system"#
        ],
        "an unknown measure": [
            #"mini/figures.yaml:2:86: no measure 'loan.lent'"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "an unknown party": [
            #"mini/procedures/loan.yaml:27:31: no party 'lender'; known: borrower"#
        ],
        "an unknown period": [
            #"mini/procedures/loan.yaml:27:31: no period 'reply'; known: answer"#
        ],
        "an unknown role": [
            #"mini/procedures/loan.yaml:21:5: the act 'grant' is nobody's: 'by' names no role"#,
            #"mini/procedures/loan.yaml:23:10: no role 'chief'; known: clerk, head"#,
        ],
        "an unknown stage in from": [
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'asked' can never end"#,
            #"mini/procedures/loan.yaml:24:12: no stage 'begun'; known: asked, granted, returned"#,
        ],
        "an unknown stage in to": [
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'asked' can never end"#,
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'granted' can never end"#,
            #"mini/procedures/loan.yaml:14:1: no path leads to the stage 'returned'"#,
            #"mini/procedures/loan.yaml:30:67: no stage 'back'; known: asked, granted, returned"#,
        ],
        "an unknown threshold": [
            #"mini/procedures/loan.yaml:27:60: no threshold 'huge'; known: large"#
        ],
        "fewer parties than none": [
            #"mini/procedures/loan.yaml:9:45: '-2..-1': expected a range within 0..10000"#
        ],
        "four faults of a calendar": [
            #"mini/calendar.csv:3:1: month 2 of 2020 has no day 30"#,
            #"mini/calendar.csv:4:1: 2020-01-20 is a makeup workday but no Saturday or Sunday"#,
            #"mini/calendar.csv:5:1: 2020-01-01 is both a holiday and a makeup workday: see line 2"#,
            #"mini/calendar.csv:6:1: 1 columns where the header has others"#,
        ],
        "hours after the day's end": [
            #"mini/procedures/loan.yaml:27:29: '30..40': expected a range within 0..23"#
        ],
        "money below nothing": [
            #"mini/procedures/loan.yaml:13:42: '-1..5000': expected a range within 0..9223372036854775"#,
            #"mini/procedures/loan.yaml:19:82: no field 'deposit'; known: day, purpose"#,
        ],
        "money beyond counting": [
            #"mini/procedures/loan.yaml:13:42: '0..9000000000000000000': expected a range within 0..9223372036854775"#,
            #"mini/procedures/loan.yaml:19:82: no field 'deposit'; known: day, purpose"#,
        ],
        "more decimals than are shown": [
            #"mini/figures.yaml:3:13: 'scale' must be 1 or more and 'decimals' 0 to 9"#
        ],
        "neither a procedure nor a register": [
            #"mini/figures.yaml:2:86: no measure 'loan.granted'"#,
            #"mini/procedures/loan.yaml:1:1: expected 'procedure: NAME' or 'register: NAME'"#,
            #"mini/report.yaml:8:9: no figure 'loan.granted'"#,
        ],
        "neither yes nor no": [
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'asked' can never end"#,
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'granted' can never end"#,
            #"mini/procedures/loan.yaml:14:1: a matter at the stage 'returned' can never end"#,
            #"mini/procedures/loan.yaml:17:43: expected yes or no, found 'maybe'"#,
        ],
        "no equation": [
            #"mini/figures.yaml:5:13: identity 'loan.granted loan.all': 'loan.all' does not fit; expected the form 'a + b - c = d'"#
        ],
        "no such condition": [
            #"mini/procedures/loan.yaml:27:20: no condition; expected one of: all, any, not, present, field, done, parties, signed, document, role, actor-did, actor-in, qualified, actor-qualified, stage, running, elapsed, since, today, working-day, hours, linked"#
        ],
        "nothing opens a matter": [
            #"mini/procedures/loan.yaml:18:1: no act opens a matter (one without 'from')"#
        ],
        "the procedure's statute is not listed": [
            #"mini/procedures/loan.yaml:4:10: '租赁法': no such statute; it must stand in statutes.yaml"#,
            #"mini/procedures/loan.yaml:27:44: '第五条': no such statute; it must stand in statutes.yaml"#,
            #"mini/procedures/loan.yaml:29:11: '第六条': no such statute; it must stand in statutes.yaml"#,
            #"mini/procedures/loan.yaml:31:1: the period 'answer' names no article (only 'late: target' may do without)"#,
            #"mini/procedures/loan.yaml:38:48: '第七条': no such statute; it must stand in statutes.yaml"#,
            #"mini/procedures/loan.yaml:40:58: '第六条': no such statute; it must stand in statutes.yaml"#,
        ],
        "two kinds of field": [
            #"mini/procedures/loan.yaml:7:8: no field 'purpose'; known: day, deposit"#,
            #"mini/procedures/loan.yaml:11:12: expected one kind of field, one of: text, integer, money, date, instant, choice, place, file, staff, list"#,
            #"mini/procedures/loan.yaml:19:61: no field 'purpose'; known: day, deposit"#,
            #"mini/procedures/loan.yaml:40:42: no field 'purpose'; known: day, deposit"#,
            #"mini/procedures/loan.yaml:42:46: no field 'purpose'; known: day, deposit"#,
        ],
        "versions that overlap": [
            #"mini/statutes.yaml:2:3: two versions of '借用法' are in force on the same day"#
        ],
        "weeks are no unit of the law": [
            #"mini/procedures/loan.yaml:38:37: length '3w': 'w' is not wd, d, ri, m, y, h or min"#
        ],
    ]
}

import Figures
import Procedures

/// Sums that give the figures printed for 2020（published-2020.csv）; the rest is made up.
enum SampleSums {
    struct Row {
        let figure: Figure.ID
        let span: Int64
        let yearBefore: Int64
        let opening: Int64
        /// A dimension that the figure itself leaves open.
        var also: [Measure.Dimension: String] = [:]
    }

    static let rows: [Row] =
        counts.map { Row(figure: $0, span: $1, yearBefore: 0, opening: 0) }
        + stocks.map { Row(figure: $0, span: $2, yearBefore: 0, opening: $1) }
        + compared.map { Row(figure: $0, span: $1, yearBefore: $2, opening: $2) }
        + topics.map {
            Row(figure: $0, span: $2, yearBefore: 0, opening: 0, also: [.field("topic"): $1])
        }

    private static let topics: [(Figure.ID, String, Int64)] = [
        ("legal_aid.advised", "labour", 700), ("legal_aid.advised", "injury", 203),
        ("legal_aid.advised", "contract", 180), ("legal_aid.advised", "family", 90),
        ("legal_aid.advised", "other", 60), ("legal_aid.coordinated", "labour", 241),
    ]

    private static let compared: [(Figure.ID, Int64, Int64)] = [
        ("mediation.lawsuits", 740, 1000), ("mediation.petitions", 610, 1000),
        ("mediation.confirmations", 111, 100), ("crime.homicides", 4, 5),
        ("crime.gang_cases", 40, 0), ("crime.vice_cases", 68, 0),
        ("crime.telecom_fraud_cases", 484, 0), ("mediation.labour", 75, 68),
        ("mediation.contract", 183, 190), ("enforcement.environment_cases", 31, 40),
    ]

    /// Opening and what came in.
    private static let stocks: [(Figure.ID, Int64, Int64)] = [
        ("powers.offices_in", 8, 0), ("powers.procedures_standardised_in", 40, 2),
        ("powers.flow_charts_in", 11, 0), ("powers.management_rules_in", 4, 0),
        ("mediation.centres_in", 1, 0), ("mediation.units_in", 5, 0),
        ("mediation.studios_in", 13, 0), ("enforcement.enterprises_with_ledger_in", 12_000, 553),
        ("lawyers.stationed_in", 2, 0), ("legal_aid.lawyers_in", 13, 0),
        ("legal_aid.points_in", 13, 0), ("legal_aid.fund_in", 100_000_000, 0),
        ("corrections.communities_in", 13, 0), ("corrections.full_time_in", 13, 0),
        ("corrections.part_time_in", 26, 0), ("outreach.volunteers_in", 30_000, 2_105),
        ("community.new_democratic", 3, 10), ("enterprise.mediation_committees_in", 400, 23),
        ("corrections.new_probation", 84, 66), ("corrections.new_control", 0, 1),
        ("corrections.new_parole", 0, 2), ("corrections.new_outside", 0, 1),
    ]

    private static let counts: [(Figure.ID, Int64)] = [
        ("adviser.consultations", 6325), ("adviser.contracts_procurement", 1800),
        ("adviser.contracts_works", 421), ("adviser.contracts_lease", 900),
        ("adviser.contracts_agreement", 300), ("adviser.contracts_other", 200),
        ("adviser.contracts_signed", 3502), ("decision.issues_consulted", 32),
        ("decision.matters_consulted", 86), ("decision.comments_web", 2000),
        ("decision.comments_letter", 132), ("decision.comments_meeting", 300),
        ("decision.comments_visit", 100), ("decision.adopted", 410), ("decision.published", 90),
        ("mediation.succeeded", 2062), ("mediation.family", 227),
        ("mediation.injury_general", 700), ("mediation.traffic", 330), ("mediation.medical", 40),
        ("mediation.neighbour", 150), ("mediation.housing", 60), ("mediation.business", 80),
        ("mediation.land", 5), ("mediation.demolition", 12), ("mediation.environment", 20),
        ("mediation.consumer", 90), ("mediation.property", 60), ("mediation.unnamed", 30),
        ("mediation.application", 1500), ("mediation.own_initiative", 300),
        ("mediation.from_court", 62), ("mediation.from_police", 150),
        ("mediation.from_petition", 30), ("mediation.from_other", 20), ("mediation.people", 5056),
        ("mediation.amount", 1_192_000_000), ("mediation.days", 5155),
        ("mediation.written", 1800), ("mediation.oral", 262), ("mediation.failed", 0),
        ("mediation.performed", 1990), ("mediation.confirmation_requests", 40),
        ("mediation.confirmed", 39), ("cityscape.model_streets", 2),
        ("cityscape.waste_containers", 3134), ("cityscape.markets_upgraded", 13),
        ("cityscape.villages_accepted", 18), ("enforcement.safety_violations", 350),
        ("enforcement.food_cases", 321), ("enforcement.findings_corrected", 689),
        ("enforcement.cityscape_beyond_line", 30_000), ("enforcement.cityscape_hawking", 20_000),
        ("enforcement.cityscape_posting", 10_000), ("enforcement.cityscape_other", 7_105),
        ("enforcement.digital_appearance", 90_000), ("enforcement.digital_advertising", 21_000),
        ("enforcement.digital_construction", 9_000), ("enforcement.digital_emergency", 1_200),
        ("enforcement.digital_street_order", 40_000), ("enforcement.digital_utilities", 12_000),
        ("enforcement.digital_traffic", 6_000), ("enforcement.digital_greenery", 3_800),
        ("enforcement.digital_other", 1_000), ("enforcement.digital_reworked", 812),
        ("enforcement.repeat_offender_penalties", 702),
        ("enforcement.first_offender_penalties", 310), ("enforcement.decisions", 0),
        ("enforcement.fines_cityscape", 30_043_800), ("enforcement.fines_safety", 12_500_000),
        ("enforcement.fines_food", 5_000_000), ("enforcement.fines_environment", 2_000_000),
        ("supervision.corrected_rude", 20), ("supervision.corrected_unlawful", 8),
        ("supervision.corrected_record", 35), ("service.window_trainings", 1),
        ("service.window_trainees", 90), ("disclosure.proactive_website", 400),
        ("disclosure.proactive_media", 100), ("disclosure.proactive_board", 31),
        ("disclosure.requests_person", 5), ("disclosure.result_A2", 3), ("disclosure.result_C1", 2),
        ("residents.declarations", 458_000), ("residents.found", 12_951),
        ("legal_aid.court_cases", 19), ("legal_aid.court_people", 191),
        ("corrections.trainings", 6), ("corrections.discharged", 45),
        ("corrections.exit_transferred", 17), ("corrections.exit_revoked", 2),
        ("corrections.exit_returned", 1), ("corrections.exit_died", 2),
        ("outreach.lectures", 4), ("outreach.activities", 125),
        ("outreach.people_counted", 50_000), ("outreach.people_estimated", 12_500),
        ("outreach.consultations", 1570), ("outreach.leaflets", 88_213),
        ("outreach.exam_registered", 128), ("outreach.exam_takers", 125),
        ("outreach.exam_passed", 124), ("outreach.youth_activities", 32),
        ("outreach.volunteer_trainings", 82),
    ]
}

public import Procedures

/// Names, places and texts from which plausible data are made（语料）; none of it is about anybody.
public struct Lexicon: Sendable {
    public let surnames: [Weighted<String>]
    /// Characters for given names of men and of women.
    public let menNames: [String]
    public let womenNames: [String]
    /// The share of given names with a single character.
    public let shortNames: Double
    /// Six-digit area codes of identity numbers.
    public let areas: [Weighted<String>]
    /// Years of birth.
    public let births: [Weighted<ClosedRange<Int>>]
    /// First three digits of mobile numbers.
    public let phones: [String]
    /// Six-digit area codes of credit codes.
    public let firmAreas: [Weighted<String>]
    /// The template for the name of an organisation.
    public let firm: String
    public let communities: [Community.ID: Streets]
    /// Word lists and templates by name.
    ///
    /// `{name}` in a template is a draw from the list of that name;
    /// `{12..90}` a number; `{person}`, `{firm}`, `{community}` and `{address}` are made.
    public let templates: [String: [String]]

    /// The roads and buildings of one community; both may hold `{12..90}`.
    public struct Streets: Hashable, Sendable {
        public let roads: [String]
        public let buildings: [String]

        public init(roads: [String], buildings: [String]) {
            self.roads = roads
            self.buildings = buildings
        }
    }

    public init(
        surnames: [Weighted<String>], menNames: [String], womenNames: [String], shortNames: Double,
        areas: [Weighted<String>], births: [Weighted<ClosedRange<Int>>], phones: [String],
        firmAreas: [Weighted<String>], firm: String, communities: [Community.ID: Streets],
        templates: [String: [String]]
    ) {
        self.surnames = surnames
        self.menNames = menNames
        self.womenNames = womenNames
        self.shortNames = shortNames
        self.areas = areas
        self.births = births
        self.phones = phones
        self.firmAreas = firmAreas
        self.firm = firm
        self.communities = communities
        self.templates = templates
    }
}

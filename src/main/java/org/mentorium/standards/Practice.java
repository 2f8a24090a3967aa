package org.mentorium.standards;

/** Something that a program does well or not, each read from its records, and where it is looked after. */
enum Practice {
    AIM(Element.RECRUITMENT, "setup/basics"),
    DATES(Element.RECRUITMENT, "setup/calendar"),
    EXPECTATIONS(Element.RECRUITMENT, "setup/requirements"),
    PLACES(Element.RECRUITMENT, "participants"),
    ANSWERED(Element.SCREENING, "participants?state=APPLIED"),
    SCREENED(Element.SCREENING, "participants?role=MENTOR"),
    CONSENT(Element.SCREENING, "participants"),
    TRAINED(Element.TRAINING, "participants?role=MENTOR"),
    TEXTS(Element.TRAINING, "setup/agreement"),
    PLAN(Element.TRAINING, "plan-activities"),
    RULES(Element.MATCHING, "setup/matching"),
    MATCHED(Element.MATCHING, "match-runs"),
    WITHIN_PLACES(Element.MATCHING, "relationships"),
    SIGNED(Element.MONITORING, "relationships"),
    MEETING(Element.MONITORING, "relationships?quiet=30"),
    ASKED_BEFORE(Element.MONITORING, "questionnaires"),
    LOOKED_BACK(Element.MONITORING, "relationships"),
    SOMEBODY(Element.MONITORING, "roles"),
    CLOSED(Element.CLOSURE, "relationships?state=ACTIVE"),
    FAREWELL(Element.CLOSURE, "relationships?state=CLOSED"),
    ASKED_AFTER(Element.CLOSURE, "questionnaires"),
    RECOGNISED(Element.CLOSURE, "recognitions?standing=READY");

    private final Element element;
    private final String path;

    Practice(Element element, String path) {
        this.element = element;
        this.path = path;
    }

    Element element() {
        return element;
    }

    public String address(String slug) {
        return "/programs/" + slug + "/" + path;
    }
}

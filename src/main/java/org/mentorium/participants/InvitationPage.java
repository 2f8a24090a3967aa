package org.mentorium.participants;

/** What somebody who was invited reads before they answer. */
public record InvitationPage(
        long participantId,
        String programSlug,
        String programName,
        String aim,
        ParticipantRole role,
        ParticipantState state) {

    public boolean open() {
        return state == ParticipantState.INVITED;
    }

    public boolean accepted() {
        return state == ParticipantState.ADMITTED;
    }

    /** Where it is read and answered. */
    public String path() {
        return path(programSlug, participantId);
    }

    static String path(String slug, long participantId) {
        return "/programs/" + slug + "/participants/invitations/" + participantId;
    }
}

package evaluation;

import chat.Frame;
import chat.Outlet;

/** A connection on which nobody reads: the turn itself is what is looked at. */
final class NoReader implements Outlet {

    @Override
    public void send(Frame frame) {
        // nobody reads
    }

    @Override
    public void comment(String text) {
        // nobody reads
    }

    @Override
    public void finish() {
        // nothing was opened
    }

    @Override
    public void refuse(Frame error, int status) {
        throw new IllegalStateException("Refused: " + error.json());
    }

    @Override
    public boolean writable() {
        return true;
    }

    @Override
    public void onDrain(Runnable resume) {
        resume.run();
    }

    @Override
    public boolean closed() {
        return false;
    }

    @Override
    public Runnable onClose(Runnable action) {
        return () -> { }; // it never goes away
    }
}

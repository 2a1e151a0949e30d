package bedrock;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Makes an error of an HTTP/1.1 reply whose connection ends before its last chunk.
 * The SDK's client (2.41.19) takes such a reply for whole, and an agent's reply has no stop event to tell.
 */
final class CutReplies {

    private CutReplies() {
    }

    static Channel newChannel() {
        NioSocketChannel channel = new NioSocketChannel();
        channel.pipeline().addLast(new Installer());
        return channel;
    }

    /** Waits at the head of the pipeline until the SDK has put the HTTP codec in. */
    private static final class Installer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ChannelHandlerContext codec = context.pipeline().context(HttpClientCodec.class);
            if (codec != null && context.pipeline().get(Detector.class) == null) {
                context.pipeline().addAfter(codec.name(), null, new Detector());
            }
            context.fireChannelRead(message);
        }
    }

    private static final class Detector extends ChannelDuplexHandler {
        private boolean unfinished;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpResponse) {
                unfinished = true;
            }
            if (message instanceof LastHttpContent) {
                unfinished = false;
            }
            context.fireChannelRead(message);
        }

        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            unfinished = false; // our own side ends the call
            context.close(promise);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (unfinished) {
                unfinished = false;
                context.fireExceptionCaught(
                        new PrematureChannelClosureException("The connection ended within a reply"));
            }
            context.fireChannelInactive();
        }
    }
}
